"""The words of a document are found on the page where they stand."""

from __future__ import annotations

import pytest

from publications.documents.reading import read_again, take_in
from publications.extraction.parts import Part
from publications.extraction.run import Stretch
from search.models import Entry
from search.sources import member_key
from tests.factories.documents import begin, make_document, pdf_of, read
from tests.publications.documents.conftest import PAGES

pytestmark = pytest.mark.django_db


def entries_of(document):
    return list(Entry.objects.made_from([member_key(document)]).order_by("part"))


def test_each_page_is_an_entry_beside_the_whole(council):
    document = read(make_document(council, pdf_of(*PAGES)))

    whole, *pages = entries_of(document)
    assert (whole.part, whole.url) == (0, document.url)
    assert [page.part for page in pages] == [1, 2, 3]
    assert pages[1].url == f"{document.url}#page=2"
    assert "Kisilo" in pages[1].body
    assert {page.title for page in pages} == {document.title}


def test_a_citizen_finds_the_page_and_sees_its_words(council, client):
    document = read(make_document(council, pdf_of(*PAGES)))

    html = client.get("/tafuta/?q=zahanati+Kisilo", headers=council.host).content.decode()

    assert f'href="{document.url}#page=2"' in html
    assert "ukurasa wa 2" in html
    assert "<mark>Kisilo</mark>" in html


def test_a_document_of_one_page_is_found_once(council):
    document = read(make_document(council, pdf_of(PAGES[1])))

    (entry,) = entries_of(document)
    assert "Kisilo" in entry.body
    assert entry.url == document.url


def test_a_new_file_takes_the_words_of_the_old_with_it(council):
    document = read(make_document(council, pdf_of(*PAGES)))

    document.file = make_document(council, pdf_of("Barua mpya"), name="mpya.pdf").file
    document.file._committed = False
    document.save()

    assert [entry.part for entry in entries_of(document)] == [0]


def test_the_whole_shows_how_its_text_begins_and_is_not_found_by_it(council):
    document = read(make_document(council, pdf_of(*PAGES)))

    whole, *_pages = entries_of(document)
    assert whole.body.startswith("Mpango wa maendeleo")
    assert "maendeleo" not in whole.words_body
    assert "pdf" in whole.words_body


def test_pages_are_found_before_the_last_one_is_read(council):
    document = make_document(council, pdf_of(*PAGES))

    take_in(begin(document), Stretch([Part(1, PAGES[0])], pages=3, next=2))

    assert [entry.part for entry in entries_of(document)] == [0, 1]


def test_what_is_read_again_stays_findable_until_it_is_read_anew(council):
    document = read(make_document(council, pdf_of(*PAGES)))
    read_again(document)
    assert [entry.part for entry in entries_of(document)] == [0, 1, 2, 3]

    take_in(begin(document), Stretch([Part(1, "Maji")], pages=3, next=2))
    assert [entry.body for entry in entries_of(document)[1:]] == ["Maji", *PAGES[1:]]

    take_in(begin(document), Stretch([Part(2, "Afya")], pages=2))
    assert [entry.body for entry in entries_of(document)[1:]] == ["Maji", "Afya"]


def test_a_withdrawn_document_is_not_found(council):
    document = read(make_document(council, pdf_of(*PAGES)))

    document.is_withdrawn, document.withdrawal_reason = True, "Takwimu zina makosa."
    document.save()

    assert entries_of(document) == []
