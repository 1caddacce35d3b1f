"""A result says what it is, whose, from when and how big."""

from __future__ import annotations

import datetime

import pytest

from cms.core.search_document import SearchKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def budget(council):
    document = council.add_document("Bajeti ya maji")
    document.file_size, document.page_count = 3_500_000, 64
    document.save()
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


def test_a_kind_is_told_by_a_picture_and_a_word(look, store):
    store("Maji", kind=SearchKind.TENDER, date=datetime.date(2026, 3, 1))

    html = look(q="maji").text

    assert '<svg class="result__icon"' in html
    assert "Zabuni" in html
    assert "1 Machi 2026" in html
    assert "Halmashauri ya bonde" in html
