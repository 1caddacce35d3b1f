"""The yearly table tells how much was done, and no number by which somebody is recognised."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lga.feedback.counts import LEAST_TOLD, OUTCOMES, Figure, table_of, year_table, years_of
from lga.feedback.models import Kind
from lga.feedback.models.counts_page import rows_for
from tests.factories.feedback import make_submissions
from tests.factories.pages import starter

cells = st.fixed_dictionaries(
    {
        (institution, kind, outcome): st.integers(0, 9)
        for institution in (1, 2, 3)
        for kind in Kind.values[:3]
        for outcome in OUTCOMES[:3]
    }
)


def table(counts):
    return rows_for(table_of((*key, count) for key, count in counts.items() if count))


@given(cells, st.data())
def test_no_subtraction_gives_a_small_number_away(counts, data):
    """Whatever the small numbers are, council by council, everything that is told is the same."""
    others = {
        key: data.draw(st.integers(1, LEAST_TOLD - 1)) if 0 < count < LEAST_TOLD else count
        for key, count in counts.items()
    }

    assert table(counts) == table(others)


@given(cells)
def test_every_sum_lies_where_the_table_says(counts):
    told = table_of((*key, count) for key, count in counts.items() if count).totals[-1]

    assert told.low <= sum(counts.values()) <= told.high


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (Figure.of(0), "0"),
        (Figure.of(1), "<5"),
        (Figure.of(4), "<5"),
        (Figure.of(5), "5"),
        (Figure.of(2) + Figure.of(20), "21–24"),
        (Figure.of(2) + Figure.of(3), "2–8"),
        (Figure.of(1200), "1,200"),
    ],
)
def test_a_number_is_told_so(figure, text):
    assert str(figure).replace("\u2060", "") == text


def test_the_median_is_told_of_five_or_more():
    few = table_of([(1, "complaint", "resolved", 4)], [("complaint", 10, 4)])
    enough = table_of(
        [(1, "complaint", "resolved", 5)], [("complaint", 3, 3), ("complaint", 20, 2)]
    )

    assert few.rows["complaint"].median_days is None
    assert enough.rows["complaint"].median_days == 3


@pytest.mark.django_db
def test_a_council_counts_its_own_and_the_region_all(region, bonde, mlima):
    make_submissions(bonde, 6, kind="complaint", outcome="resolved", year=2026)
    make_submissions(mlima, 7, kind="complaint", outcome="resolved", year=2026)

    def resolved(institution):
        return str(year_table(institution, 2026).rows["complaint"].cells[0])

    assert [resolved(one) for one in (bonde, mlima, region)] == ["6", "7", "13"]


@pytest.mark.django_db
def test_years_are_told_newest_first(bonde):
    for year in (2024, 2026, 2025):
        make_submissions(bonde, 1, year=year)

    assert years_of(bonde) == [2026, 2025, 2024]


def ask(client, institution, query=""):
    page = starter(institution, "feedback-counts", "en")
    address = f"{page.relative_url(institution.site)}{query}"
    return client.get(address, headers={"host": institution.site.hostname}).text


@pytest.mark.django_db
def test_the_page_shows_the_newest_year_and_any_that_is_asked(client, bonde):
    make_submissions(bonde, 6, kind="complaint", outcome="resolved", year=2025)
    make_submissions(bonde, 3, kind="question", year=2026)

    assert "Received in 2026" in ask(client, bonde)
    assert "&lt;5" in ask(client, bonde)
    assert "Received in 2025" in ask(client, bonde, "?year=2025")


@pytest.mark.django_db
@pytest.mark.parametrize("query", ["?year=1999", "?year=x", "?year=²⁰²⁶", "?year="])
def test_a_year_that_is_none_shows_the_newest(client, bonde, query):
    make_submissions(bonde, 6, year=2026)

    assert "Received in 2026" in ask(client, bonde, query)


@pytest.mark.django_db
def test_where_nobody_has_written_the_page_says_so(client, bonde):
    assert "Nothing has been counted yet." in ask(client, bonde)
