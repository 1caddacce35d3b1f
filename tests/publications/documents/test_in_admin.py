"""An officer sees how far her council's documents are read, and can have one read again."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from publications.models import Document, DocumentVersion, TextState
from tests.factories.documents import make_document, pdf_of, read, word_of

pytestmark = pytest.mark.django_db

ANSWERS = {"title": "Mpango", "language": "sw", "tags": "", "next": ""}


def text_of(response):
    return response.content.decode()


def test_the_list_tells_how_far_each_is(bonde, mlima, officer, client):
    read(make_document(bonde, pdf_of("a", "b"), title="Yetu"))
    make_document(mlima, pdf_of("a"), title="Yao")

    html = text_of(client.get(reverse("wagtaildocs:index")))

    assert "Yetu" in html
    assert "Yao" not in html
    assert "Read: 2 pages" in html


def test_the_form_tells_why_one_cannot_be_read(bonde, officer, client):
    document = read(make_document(bonde, b"%PDF-1.4 x"))

    html = text_of(client.get(reverse("wagtaildocs:edit", args=[document.pk])))

    assert "Cannot be read" in html
    assert "The file is damaged." in html
    assert document.url in html


def test_a_document_is_read_again(bonde, officer, client):
    document = read(make_document(bonde, pdf_of("a")))

    response = client.post(reverse("read_document_again", args=[document.pk]))

    document.refresh_from_db()
    assert response.status_code == 302
    assert document.text_state == TextState.WAITING


@pytest.mark.parametrize("method", ["get", "post"])
def test_another_council_s_document_is_not_read_again(mlima, officer, client, method):
    document = read(make_document(mlima, pdf_of("a")))

    getattr(client, method)(reverse("read_document_again", args=[document.pk]))

    document.refresh_from_db()
    assert document.text_state == TextState.READ


def test_another_council_s_document_cannot_be_withdrawn(mlima, officer, client):
    document = make_document(mlima, pdf_of("a"))

    address = reverse("wagtaildocs:edit", args=[document.pk])
    client.post(address, ANSWERS | {"is_withdrawn": "on", "withdrawal_reason": "x"})

    document.refresh_from_db()
    assert not document.is_withdrawn


def test_a_new_file_keeps_the_old_one(bonde, officer, client):
    content = pdf_of("zamani")
    document = make_document(bonde, content)
    file = SimpleUploadedFile("mpya.pdf", pdf_of("mpya"))

    client.post(reverse("wagtaildocs:edit", args=[document.pk]), ANSWERS | {"file": file})

    document.refresh_from_db()
    assert document.version == 2
    old = DocumentVersion.objects.get(document=document)
    with old.file.open() as stored:
        assert stored.read() == content


def test_a_withdrawal_needs_a_reason(bonde, officer, client):
    document = make_document(bonde, pdf_of("a"))

    address = reverse("wagtaildocs:edit", args=[document.pk])
    html = text_of(client.post(address, ANSWERS | {"is_withdrawn": "on"}))

    assert "Say why" in html
    document.refresh_from_db()
    assert not document.is_withdrawn


@pytest.mark.parametrize(
    ("name", "content", "advice"),
    [
        ("a.pdf", word_of("a"), "it is DOCX"),
        ("a.pdf", b"", "empty"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "old Office"),
        ("a.pdf", b"\x00\x01\x02", "damaged"),
        ("a.txt", b"<html><script>alert(1)</script>", "The file is HTML"),
    ],
)
def test_a_file_that_is_not_what_it_is_called_is_refused(officer, client, name, content, advice):
    file = SimpleUploadedFile(name, content)

    html = text_of(client.post(reverse("wagtaildocs:add"), ANSWERS | {"file": file}))

    assert advice in html
    assert not Document.objects.exists()
