"""A document for which the disk has no room: the officer is told, and nothing is half-saved."""

from __future__ import annotations

import tempfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import UploadedFile
from wagtail.users.models import UserProfile

from publications.documents.reading import read_document
from publications.models import Document, DocumentVersion
from publications.models.document_reading import TextState
from tests.factories.documents import make_document

pytestmark = pytest.mark.django_db

FULL = "The disk of the server is full, so nothing was saved."
TEXT = b"Bajeti ya mwaka. " * 4000
SOME_ROOM = 16_384


def sent(content=TEXT, name="bajeti.txt"):
    return SimpleUploadedFile(name, content, "text/plain")


def answers(bonde, **more):
    words = {"title": "Bajeti ya mwaka", "language": "sw", "collection": bonde.collection.pk}
    return words | {"file": sent()} | more


def add(client, bonde, **more):
    return client.post(reverse("wagtaildocs:add"), answers(bonde, **more))


def test_the_form_says_so_and_keeps_what_was_typed(client, bonde, officer, media_disk):
    media_disk.fill()

    response = add(client, bonde)

    html = response.content.decode()
    assert FULL in html
    assert 'value="Bajeti ya mwaka"' in html


def test_neither_row_nor_file_stays(client, bonde, officer, media_disk):
    media_disk.fill()

    add(client, bonde)

    assert not Document.objects.exists()
    assert media_disk.files() == []


def test_of_a_file_that_fits_by_half_nothing_stays(client, bonde, officer, media_disk):
    media_disk.fill(leave=SOME_ROOM)

    html = add(client, bonde).content.decode()

    assert FULL in html
    assert media_disk.files() == []
    assert media_disk.free == SOME_ROOM


def test_an_officer_reads_it_in_her_language(client, bonde, officer, media_disk):
    UserProfile.objects.filter(user=officer).update(preferred_language="sw")
    media_disk.fill()

    assert "Diski ya seva imejaa" in add(client, bonde).content.decode()


def test_once_there_is_room_the_same_file_comes_in(client, bonde, officer, media_disk):
    media_disk.fill()
    add(client, bonde)
    media_disk.make_room()

    add(client, bonde)

    assert Document.objects.get().file.read() == TEXT
    assert media_disk.files() == ["documents/bajeti.txt"]


def test_a_disk_that_became_read_only_is_told_the_same(client, bonde, officer, media_disk):
    media_disk.make_read_only()

    assert FULL in add(client, bonde).content.decode()
    assert not Document.objects.exists()


def test_a_file_that_cannot_be_replaced_stays_as_it_was(client, bonde, officer, media_disk):
    document = make_document(bonde, b"Bajeti ya zamani", "zamani.txt")
    media_disk.fill()

    response = client.post(reverse("wagtaildocs:edit", args=[document.pk]), answers(bonde))

    kept = Document.objects.get()
    assert FULL in response.content.decode()
    assert (kept.title, kept.version) == ("Mpango wa maendeleo", 1)
    assert kept.file.read() == b"Bajeti ya zamani"
    assert not DocumentVersion.objects.exists()


def test_of_many_at_once_the_one_without_room_is_told_in_its_line(
    client, bonde, officer, media_disk
):
    media_disk.fill()

    response = client.post(
        reverse("wagtaildocs:add_multiple"),
        {"title": "Bajeti", "collection": bonde.collection.pk, "files[]": sent()},
    )

    assert (response.status_code, response.json()["success"]) == (200, False)
    assert FULL in response.json()["error_message"]
    assert not Document.objects.exists()
    assert not UploadedFile.objects.exists()


def test_the_chooser_s_form_says_so(client, bonde, officer, media_disk):
    media_disk.fill()
    named = {f"document-chooser-upload-{name}": one for name, one in answers(bonde).items()}

    response = client.post(reverse("wagtaildocs_chooser:create"), named)

    assert FULL in response.json()["htmlFragment"]
    assert not Document.objects.exists()


def test_of_a_table_s_documents_none_stays_where_the_last_has_no_room(
    client, bonde, officer, media_disk
):
    media_disk.fill(leave=SOME_ROOM)
    table = b"file,title\nfupi.txt,Fupi\nbajeti.txt,Bajeti"

    response = client.post(
        reverse("bulk_documents"),
        {
            "table": SimpleUploadedFile("jedwali.csv", table),
            "files": [sent(b"Fupi", "fupi.txt"), sent()],
            "collection": bonde.collection.pk,
        },
    )

    assert FULL in response.content.decode()
    assert not Document.objects.exists()
    assert media_disk.files() == []


def test_one_that_cannot_be_read_for_want_of_room_waits_and_is_not_called_lost(
    bonde, empty_media, disk, monkeypatch
):
    document = make_document(bonde, TEXT, "bajeti.txt")
    monkeypatch.setattr(tempfile, "tempdir", str(disk.folder))
    disk.fill(leave=SOME_ROOM)

    with pytest.raises(OSError, match="No space left"):
        read_document.func(document.pk, document.version)

    document.refresh_from_db()
    assert (document.text_state, document.text_fault) == (TextState.READING, "")
    assert disk.files() == []
