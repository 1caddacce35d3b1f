"""A document's file is given out as what it is, whole or in parts."""

from __future__ import annotations

import pytest

from publications.documents.serving import CONTENT_TYPES
from publications.extraction.readable import READABLE
from tests.factories.documents import make_document, pdf_of, word_of
from tests.publications.documents.conftest import content_of

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("empty_media")
def test_a_pdf_opens_in_the_browser_and_anything_else_is_saved(bonde, ask):
    pdf = ask(make_document(bonde, pdf_of("a")).url)
    word = ask(make_document(bonde, word_of("a"), "barua.docx").url)

    assert pdf["Content-Type"] == "application/pdf"
    assert pdf["Content-Disposition"].startswith("inline")
    assert word["Content-Disposition"] == 'attachment; filename="barua.docx"'
    assert {pdf["X-Content-Type-Options"], word["X-Content-Type-Options"]} == {"nosniff"}


def test_what_is_called_pdf_and_is_none_is_not_opened(bonde, ask):
    response = ask(make_document(bonde, b"<!doctype html><script>", "mpango.pdf").url)

    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"].startswith("attachment")


def test_every_kind_of_file_that_is_read_is_known_to_browsers():
    assert CONTENT_TYPES.keys() >= READABLE


@pytest.mark.parametrize(
    ("asked", "status", "first", "last"),
    [
        ("bytes=0-9", 206, 0, 9),
        ("bytes=5-", 206, 5, None),
        ("bytes=-7", 206, -7, None),
        ("bytes=0-99999999", 206, 0, None),
        ("bytes=0-1,3-4", 200, 0, None),
        ("bytes=-", 200, 0, None),
        ("mistari=1-2", 200, 0, None),
    ],
)
def test_part_of_a_file_can_be_asked_for(bonde, ask, asked, status, first, last):
    content = pdf_of("a")
    document = make_document(bonde, content)
    wanted = content[first:] if last is None else content[first : last + 1]

    response = ask(document.url, range=asked)

    assert response.status_code == status
    assert content_of(response) == wanted
    assert int(response["Content-Length"]) == len(wanted)


@pytest.mark.parametrize("asked", ["bytes=99999999-", "bytes=-0", "bytes=9-3"])
def test_a_part_beyond_the_end_is_refused(bonde, ask, asked):
    assert ask(make_document(bonde, pdf_of("a")).url, range=asked).status_code == 416


def test_a_part_of_another_file_is_not_joined_to_this(bonde, ask):
    response = ask(
        make_document(bonde, pdf_of("a")).url, **{"range": "bytes=0-9", "if-range": '"zamani"'}
    )

    assert response.status_code == 200


def test_who_has_the_file_already_is_not_sent_it_again(bonde, ask):
    document = make_document(bonde, pdf_of("a"))
    etag = ask(document.url)["ETag"]

    assert ask(document.url, **{"if-none-match": etag}).status_code == 304


def test_a_lost_file_is_not_found(bonde, ask):
    document = make_document(bonde, pdf_of("a"))
    document.file.storage.delete(document.file.name)

    assert ask(document.url).status_code == 404
