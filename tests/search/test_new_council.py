"""A council made by the portal's own means can be searched from its first day."""

from __future__ import annotations

import pytest

from search.models import Entry
from search.rebuild import rebuild
from tests.factories.institutions import make_institution
from tests.factories.pages import make_news
from tests.search.conftest import ask, titles

pytestmark = pytest.mark.django_db


def test_its_pages_are_found_in_both_languages():
    council = make_institution()

    pages = Entry.objects.filter(institution=council)
    assert set(pages.values_list("language", flat=True)) == {"sw", "en"}
    assert set(pages.filter(url="/").values_list("language", flat=True)) == {"sw"}
    assert set(pages.filter(url="/en/").values_list("language", flat=True)) == {"en"}


def test_its_news_is_found():
    council = make_institution()
    make_news(council, "Barabara imefunguliwa")

    assert titles(ask("barabara", institution_id=council.pk)) == ["Barabara imefunguliwa"]


def test_a_rebuild_finds_nothing_to_correct():
    make_news(make_institution())

    changes = rebuild()

    assert (changes.written, changes.removed) == (0, 0)
