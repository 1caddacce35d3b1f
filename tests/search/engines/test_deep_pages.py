"""Pages behind what an engine counts from the first result on."""

from __future__ import annotations

import datetime
import json

import pytest

from search.engines.elastic import engine as asking
from search.engines.elastic.question import body_after
from search.query import Query

pytestmark = [pytest.mark.django_db, pytest.mark.opensearch]

DAY = datetime.date(2026, 1, 1)


@pytest.fixture(autouse=True)
def _small_window(monkeypatch):
    monkeypatch.setattr(asking, "WINDOW", 20)
    monkeypatch.setattr(asking, "MOST_RESULTS", 60)


@pytest.fixture
def crowd(store):
    """Seventy alike, of which every third has a date."""
    for number in range(70):
        store("Maji", date=DAY + datetime.timedelta(number) if number % 3 else None)


@pytest.mark.parametrize("sort", ["", "date"])
def test_pages_follow_each_other_without_gap(engine, crowd, sort):
    pages = [engine.search(Query(text="maji", page=page, sort=sort)) for page in range(1, 7)]

    found = [pk for page in pages for pk in page.entry_ids]
    assert len(found) == len(set(found)) == 60
    assert [page.page for page in pages] == [1, 2, 3, 4, 5, 6]
    assert {page.total for page in pages} == {70}


def test_filters_hold_there_as_well(engine, crowd, store):
    store("Maji", language="en")
    found = engine.search(Query(text="maji", page=4, language="sw"))

    assert len(found.entry_ids) == 10
    assert found.total == 70
    assert found.facets.languages == {"sw": 70, "en": 1}


@pytest.mark.parametrize("page", [7, 8, 10**9])
def test_a_page_behind_all_that_is_read_is_the_last_of_that(engine, crowd, page):
    last = engine.search(Query(text="maji", page=6))
    found = engine.search(Query(text="maji", page=page))

    assert (found.page, found.entry_ids) == (6, last.entry_ids)


def test_scores_stay_while_somebody_reads_on():
    """A page that goes by the score of the last result would skip some if all had sunk since."""
    asked = json.dumps(body_after(Query(text="maji"), [], 20))

    assert '"now/d"' in asked
    assert '"now"' not in asked
