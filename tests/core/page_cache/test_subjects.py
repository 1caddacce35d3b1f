"""What is asked of the database while a page is made is what the page shows."""

from __future__ import annotations

import pytest
from django.utils import translation
from wagtail.models import Page

from cms.core.page_cache.subjects import (
    ANY_PAGE,
    EVERYTHING,
    also_shown,
    noting_subjects,
    showing,
    subjects_of_query,
)
from publications.models import NewsPage, TenderPage
from publications.related import versions_of

pytestmark = pytest.mark.django_db


def tables_of(pages):
    with noting_subjects() as subjects:
        list(pages)
    return subjects


def test_a_list_of_one_type_shows_that_type_and_no_other_page():
    assert tables_of(NewsPage.objects.all()) == {EVERYTHING, "publications_newspage"}


@pytest.mark.parametrize("language", ["sw", "en"])
def test_what_is_restricted_or_translated_makes_it_no_other_list(language):
    with translation.override(language):
        subjects = tables_of(NewsPage.objects.all().published().in_active_language())

    assert "publications_newspage" in subjects
    assert ANY_PAGE not in subjects


def test_a_page_that_another_has_chosen_is_of_its_own_type():
    assert ANY_PAGE not in tables_of(TenderPage.objects.filter(versions_of(1)))


@pytest.mark.parametrize(
    "pages",
    [
        lambda: Page.objects.live(),
        lambda: Page.objects.filter(pk__in=NewsPage.objects.values("pk")),
        lambda: Page.objects.select_related("newspage"),
        lambda: NewsPage.objects.filter(sites_rooted_here__root_page__live=True),
    ],
)
def test_whoever_names_no_type_shows_pages_of_any(pages):
    assert ANY_PAGE in tables_of(pages())


def test_who_knows_better_says_so():
    with noting_subjects() as subjects:
        with showing("one"):
            list(Page.objects.all())
        also_shown(["two"])

    assert subjects == {EVERYTHING, "one", "two"}


def test_a_whole_shows_what_its_parts_show():
    with noting_subjects() as whole:
        with noting_subjects() as part:
            list(NewsPage.objects.all())
        list(TenderPage.objects.all())

    assert part == {EVERYTHING, "publications_newspage"}
    assert whole == {*part, "publications_tenderpage"}


def test_nothing_is_noted_where_nobody_keeps_anything():
    also_shown(["one"])
    with showing("two"), noting_subjects() as subjects:
        pass

    assert subjects == {EVERYTHING}


def test_tables_are_read_from_any_join():
    sql = 'SELECT 1 FROM "a" LEFT OUTER JOIN "b" ON ("a"."x" = "b"."y") INNER JOIN "c" T4 ON (1)'

    assert subjects_of_query(sql) == {"a", "b", "c"}
