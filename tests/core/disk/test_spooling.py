"""The temporary folder, where large files wait, is full: that is told on the same form."""

from __future__ import annotations

import logging

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cms.core.models import Image
from publications.models import Document
from tests.core.pictures.drawn import drawn
from tests.factories.users import make_officer

pytestmark = pytest.mark.django_db

FULL = "Diski ya seva imejaa"
TOKEN = "a" * 32


@pytest.fixture
def temporary(disk, settings, empty_media):
    """A temporary folder for files of any size, without room."""
    settings.FILE_UPLOAD_TEMP_DIR, settings.FILE_UPLOAD_MAX_MEMORY_SIZE = str(disk.folder), 10
    disk.fill()
    return disk


@pytest.fixture
def officer(bonde):
    """A browser in which one is signed in, whose forms are checked as in public."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_officer(bonde))
    client.cookies["csrftoken"] = TOKEN
    return client


def send(officer, address, **answers):
    return officer.post(reverse(address), {"csrfmiddlewaretoken": TOKEN, **answers})


def text(size=50_000):
    return SimpleUploadedFile("bajeti.txt", b"a" * size, "text/plain")


def add_document(officer, bonde):
    words = {"title": "Bajeti ya mwaka", "language": "sw", "collection": bonde.collection.pk}
    return send(officer, "wagtaildocs:add", **words, file=text())


@pytest.mark.parametrize("room", [0, 8192])
def test_the_form_says_so_and_keeps_what_was_typed(officer, bonde, temporary, room):
    temporary.make_room()
    temporary.fill(leave=room)

    html = add_document(officer, bonde).content.decode()

    assert FULL in html
    assert 'value="Bajeti ya mwaka"' in html
    assert not Document.objects.exists()
    assert temporary.files() == []


def test_a_folder_that_is_away_is_told_the_same(officer, bonde, temporary, settings):
    settings.FILE_UPLOAD_TEMP_DIR = "/nowhere"

    assert FULL in add_document(officer, bonde).content.decode()


def test_a_replacement_that_did_not_come_in_changes_nothing(officer, bonde, temporary, settings):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 1 << 20
    add_document(officer, bonde)
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10
    before = Document.objects.get()

    officer.post(
        reverse("wagtaildocs:edit", args=[before.pk]),
        {
            "csrfmiddlewaretoken": TOKEN,
            "title": "Mpya",
            "language": "sw",
            "collection": bonde.collection.pk,
            "file": text(),
        },
    )

    after = Document.objects.get()
    assert (after.title, after.file.name) == (before.title, before.file.name)


def test_of_many_pictures_the_one_without_room_is_told_in_its_line(officer, bonde, temporary):
    picture = SimpleUploadedFile("soko.jpg", drawn(), "image/jpeg")

    response = send(
        officer,
        "wagtailimages:add_multiple",
        **{"title": "Soko", "collection": bonde.collection.pk, "files[]": picture},
    )

    assert response.json()["success"] is False
    assert FULL in response.json()["error_message"]
    assert not Image.objects.exists()


def test_files_and_table_of_many_documents_are_told(officer, bonde, temporary):
    table = SimpleUploadedFile("jedwali.csv", b"file,title\nbajeti.txt,Bajeti")

    response = send(
        officer, "bulk_documents", table=table, files=text(), collection=bonde.collection.pk
    )

    assert FULL in response.content.decode()
    assert not Document.objects.exists()


def test_a_form_that_knows_nothing_of_it_gives_way_to_a_page(officer, temporary):
    avatar = SimpleUploadedFile("mimi.jpg", drawn(), "image/jpeg")

    response = send(officer, "wagtailadmin_account", **{"avatar-avatar": avatar})

    html = response.content.decode()
    assert response.status_code == 507
    assert FULL in html
    assert "The disk of the server is full" in html


def test_the_operator_reads_it_once_and_without_names(officer, bonde, temporary, caplog):
    add_document(officer, bonde)

    told = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert len(told) == 1
    assert "ENOSPC" in told[0].getMessage()
    assert "bajeti" not in told[0].getMessage()


def test_with_room_a_large_file_comes_in(officer, bonde, temporary):
    temporary.make_room()

    add_document(officer, bonde)

    assert Document.objects.get().file.size == 50_000
    assert temporary.files() == []
