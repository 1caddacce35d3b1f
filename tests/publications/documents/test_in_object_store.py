"""Documents in an object store: given out, read and replaced as those in a folder are."""

from __future__ import annotations

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from cms.core.files.object_store import ObjectStore
from publications.documents.reading import read_document
from publications.models import Document, TextState
from tests.factories.documents import make_document, pdf_of, read, word_of
from tests.publications.documents.conftest import content_of, replace_file

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("object_store")]

CONTENT = pdf_of("Mpango wa maendeleo", "Ukurasa wa pili")


@pytest.fixture
def document(bonde, object_store):
    return make_document(bonde, CONTENT)


@pytest.fixture
def ask(client, bonde):
    def ask(address, **headers):
        return client.get(address, headers={"host": bonde.site.hostname, **headers})

    return ask


def test_a_document_comes_whole_from_its_own_address(document, ask):
    response = ask(document.url)

    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'inline; filename="mpango.pdf"'
    assert response["Content-Length"] == str(len(CONTENT))
    assert content_of(response) == CONTENT


@pytest.mark.parametrize(
    ("asked", "part"),
    [("bytes=0-9", CONTENT[:10]), ("bytes=100-", CONTENT[100:]), ("bytes=-7", CONTENT[-7:])],
)
def test_a_part_of_it_is_given_alone(document, ask, asked, part):
    response = ask(document.url, range=asked)

    assert response.status_code == 206
    assert response["Content-Length"] == str(len(part))
    assert content_of(response) == part


def test_whoever_has_it_is_answered_without_the_store(document, ask, object_store):
    etag = ask(document.url)["ETag"]

    with object_store.away():
        assert ask(document.url, if_none_match=etag).status_code == 304


def test_its_text_is_taken_out(document):
    read(document)

    assert document.text_state == TextState.READ
    assert [text.text.strip() for text in document.current_texts] == [
        *("Mpango wa maendeleo", "Ukurasa wa pili")
    ]


def test_a_replaced_file_stays_at_an_address_of_its_own(document, ask):
    new = pdf_of("mpya")
    replace_file(document, new)

    assert content_of(ask(document.url)) == new
    assert content_of(ask(f"{document.url}/toleo/1")) == CONTENT


def test_a_deleted_document_takes_all_its_files_with_it(
    document, object_store, django_capture_on_commit_callbacks
):
    replace_file(document, pdf_of("mpya"))
    assert len(object_store.names()) == 2

    with django_capture_on_commit_callbacks(execute=True):
        document.delete()

    assert object_store.names() == []


def test_a_file_that_is_not_there_is_not_found(document, ask, object_store):
    object_store.empty()

    assert ask(document.url).status_code == 404
    assert read(document).text_fault == "missing"


@pytest.mark.parametrize(
    ("front", "words"),
    [("", "Faili haliwezi kupatikana kwa sasa"), ("/en", "cannot be fetched at the moment")],
)
def test_while_the_store_is_away_readers_are_told_to_come_again(
    document, ask, object_store, front, words
):
    with object_store.away():
        response = ask(f"{front}{document.url}")

    assert (response.status_code, response["Retry-After"]) == (503, "60")
    assert words in response.content.decode()
    assert "no-store" in response["Cache-Control"]


def test_while_the_store_is_away_a_document_waits_to_be_read(document, object_store):
    with object_store.away():
        read_document.func(document.pk, document.version)
    document.refresh_from_db()
    assert (document.text_state, document.text_fault) == (TextState.WAITING, "")
    ObjectStore.rest.end()

    long_ago = timezone.now() - datetime.timedelta(minutes=11)
    Document.objects.filter(pk=document.pk).update(text_changed_at=long_ago)
    call_command("read_documents")

    document.refresh_from_db()
    assert document.text_state == TextState.READ


def bulk_upload(client, bonde):
    answers = {
        "table": SimpleUploadedFile("jedwali.csv", b"file;title\na.pdf;Bajeti\nb.docx;Barua\n"),
        "files": [
            SimpleUploadedFile("a.pdf", CONTENT),
            SimpleUploadedFile("b.docx", word_of("Barua")),
        ],
        "collection": bonde.collection.pk,
    }
    return client.post(reverse("bulk_documents"), answers)


def test_many_documents_come_in_at_once(client, bonde, officer, object_store):
    assert bulk_upload(client, bonde).status_code == 302

    assert Document.objects.count() == len(object_store.names()) == 2


def upload_one(client, bonde):
    answers = {"title": "Bajeti", "collection": bonde.collection.pk, "language": "sw", "tags": ""}
    file = SimpleUploadedFile("a.pdf", CONTENT)
    return client.post(reverse("wagtaildocs:add"), {**answers, "file": file})


def test_one_document_comes_in(client, bonde, officer, object_store):
    assert upload_one(client, bonde).status_code == 302

    assert object_store.contents() == {Document.objects.get().file.name: CONTENT}


def test_while_the_store_is_away_nothing_comes_in_and_the_form_says_why(
    client, bonde, officer, object_store
):
    with object_store.away():
        one, many = upload_one(client, bonde), bulk_upload(client, bonde)

    assert "Files cannot be stored at the moment" in one.context["form"].errors["file"][0]
    assert "Files cannot be stored at the moment" in many.content.decode()
    assert not Document.objects.exists()
