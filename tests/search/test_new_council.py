"""A bonde made by the portal's own means can be searched from its first day."""

from __future__ import annotations

import pytest

from search.models import Entry
from search.rebuild import rebuild
from tests.factories.pages import make_news
from tests.search.conftest import ask, titles

pytestmark = pytest.mark.django_db


def test_its_pages_are_found_in_both_languages(bonde):
    pages = Entry.objects.filter(institution=bonde)
    assert set(pages.values_list("language", flat=True)) == {"sw", "en"}
    assert set(pages.filter(url="/").values_list("language", flat=True)) == {"sw"}
    assert set(pages.filter(url="/en/").values_list("language", flat=True)) == {"en"}


def test_its_news_is_found(bonde):
    make_news(bonde, "Barabara imefunguliwa")

    assert titles(ask("barabara", institution_id=bonde.pk)) == ["Barabara imefunguliwa"]


def test_a_rebuild_finds_nothing_to_correct(bonde):
    make_news(bonde)

    changes = rebuild()

    assert (changes.written, changes.removed) == (0, 0)
