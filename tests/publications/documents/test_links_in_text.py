"""A link to a document inside running text says type, size and length, at one query a text."""

from __future__ import annotations

import html

import pytest
from django.utils.translation import override
from wagtail.rich_text import expand_db_html

from tests.factories.documents import make_document, pdf_of

pytestmark = pytest.mark.django_db


def link_to(document):
    return f'<p><a linktype="document" id="{document.pk}">Bajeti</a></p>'


def test_it_tells_type_size_and_pages(bonde):
    document = make_document(bonde, pdf_of("a", "b"))
    document.page_count = 2
    document.save()

    with override("en"):
        text = expand_db_html(link_to(document))

    assert f'href="{document.url}"' in text
    assert 'data-file="PDF, 1 KB, 2 pages"' in text


def test_it_tells_them_in_swahili(bonde):
    assert 'data-file="PDF, KB ' in expand_db_html(link_to(make_document(bonde, pdf_of("a"))))


def test_what_was_withdrawn_says_so(bonde):
    document = make_document(bonde, pdf_of("a"), is_withdrawn=True, withdrawal_reason="Ina makosa.")

    assert 'data-file="umeondolewa"' in expand_db_html(link_to(document))


def test_ten_links_cost_one_query(bonde, django_assert_num_queries):
    links = "".join(link_to(make_document(bonde, pdf_of(f"{n}"))) for n in range(10))

    with django_assert_num_queries(1):
        expand_db_html(links)


def test_a_document_that_is_gone_leaves_its_words(bonde):
    document = make_document(bonde, pdf_of("a"))
    link = link_to(document)
    document.delete()

    assert html.unescape(expand_db_html(link)) == "<p><a>Bajeti</a></p>"
