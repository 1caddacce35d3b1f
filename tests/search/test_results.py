"""A result says what it is, whose, from when and how big."""

from __future__ import annotations

import datetime

import pytest

from cms.core.search_document import SearchKind
from search.models import Entry
from search.sources import member_key

pytestmark = pytest.mark.django_db


def made_from(document):
    return Entry.objects.made_from([member_key(document)])


@pytest.fixture
def budget(council):
    document = council.add_document("Bajeti ya maji")
    type(document).objects.filter(pk=document.pk).update(
        kind="pdf", file_size=3_500_000, page_count=64
    )
    return document


def test_a_document_tells_its_type_size_and_pages(look, budget):
    response = look(q="bajeti")

    (result,) = response.context["results"]
    assert (result.file.format, result.file.size, result.file.pages) == ("PDF", 3_500_000, 64)
    assert "PDF, MB 3.3, kurasa 64" in response.text


def test_a_page_is_no_file(look, store):
    store("Maji")

    (result,) = look(q="maji").context["results"]

    assert result.file is None


def test_a_document_that_is_gone_breaks_no_page(look, store, budget):
    key = member_key(budget)
    type(budget).objects.all()._raw_delete("default")
    assert made_from(budget).exists()

    (result,) = look(q="bajeti").context["results"]

    assert result.file is None
    assert key.object_id == str(budget.pk)


def test_all_documents_of_a_page_cost_one_query(
    look, council, budget, django_assert_max_num_queries
):
    for number in range(9):
        council.add_document(f"Bajeti {number}")
    look(q="bajeti")

    with django_assert_max_num_queries(15):
        assert len(look(q="bajeti").context["results"]) == 10


def test_a_kind_is_told_by_a_picture_and_a_word(look, store):
    store("Maji", kind=SearchKind.TENDER, date=datetime.date(2026, 3, 1))

    html = look(q="maji").text

    assert '<svg class="result__icon"' in html
    assert "Zabuni" in html
    assert "1 Machi 2026" in html
    assert "Halmashauri ya bonde" in html
