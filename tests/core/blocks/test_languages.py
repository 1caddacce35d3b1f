"""What a block points to is shown in the reader's language, where it has been translated."""

from __future__ import annotations

import pytest
from django.utils import translation
from wagtail.models import Locale

from cms.core.blocks.links import links_of
from cms.core.blocks.pages import shown_on
from home.models import StandardPage
from tests.factories.pages import make_news, starter


@pytest.fixture
def english_page(body_page):
    return body_page.copy_for_translation(Locale.objects.get(language_code="en"))


@pytest.fixture(autouse=True)
def _swahili():
    with translation.override("sw"):
        yield


def test_a_page_is_shown_in_the_language_of_an_english_page(english_page, bonde):
    with translation.override("en"):
        shown = shown_on({"page": english_page}, [starter(bonde, "news")])

    assert shown == [starter(bonde, "news", "en")]


def test_a_swahili_page_asks_for_no_translation(body_page, bonde, django_assert_num_queries):
    chosen = [starter(bonde, "news"), starter(bonde, "notices")]

    with django_assert_num_queries(0):
        assert shown_on({"page": body_page}, chosen) == chosen


def test_an_untranslated_page_is_linked_to_and_marked(english_page, bonde):
    news = make_news(bonde, "Barabara imefunguliwa")
    body = StandardPage(body=[("links", {"links": [{"page": news}]})]).body

    with translation.override("en"):
        (link,) = links_of(body[0].value, {"page": english_page})

    assert link.title == "Barabara imefunguliwa"
    assert link.lang == "sw"


def test_a_link_keeps_the_text_that_an_officer_gave_it(body_page, bonde):
    item = {"page": starter(bonde, "news"), "text": "Yaliyotokea"}
    body = StandardPage(body=[("links", {"links": [item]})]).body

    (link,) = links_of(body[0].value, {"page": body_page})

    assert (link.title, link.lang) == ("Yaliyotokea", "")
