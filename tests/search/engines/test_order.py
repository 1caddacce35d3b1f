"""The engine's own order, of which the ranker sees only the best."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from search.engines.elastic import question
from search.query import Query
from tests.search.conftest import titles

pytestmark = [pytest.mark.django_db, pytest.mark.opensearch]


def days_ago(days):
    # By the real clock, since the engine goes by its own.
    return timezone.localdate() - timedelta(days)


@pytest.fixture
def order(engine):
    """The titles of what is found, as the engine puts them."""
    return lambda text, **filters: titles(engine.search(Query(text=text, **filters)))


@pytest.fixture
def others(store):
    """Entries of something else, so that no word stands in most of them."""
    for number in range(20):
        store(f"Barabara {number}", date=days_ago(0))


@pytest.fixture
def without(monkeypatch):
    """Take a clause out of what the engine is asked."""
    nothing = {
        "_neighbours": lambda query: [],
        "_recency": lambda: {"match_none": {}},
    }
    return lambda clause: monkeypatch.setattr(question, clause, nothing[clause])


# Both texts are equally long and hold the same words as often; the first was stored first.
APART = "umeme tarehe mpya nyumba kazi leseni"
BESIDE = "tarehe mpya nyumba kazi leseni umeme"
ASKED = "leseni umeme"


@pytest.fixture
def neighbours(store, others):
    store("Mbali", APART)
    store("Jirani", BESIDE)


def test_neighbours_in_the_question_are_worth_more_as_neighbours_in_a_text(neighbours, order):
    assert order(ASKED) == ["Jirani", "Mbali"]


def test_without_that_clause_they_are_worth_the_same(neighbours, order, without):
    without("_neighbours")

    assert order(ASKED) == ["Mbali", "Jirani"]


def test_a_word_between_them_does_not_part_neighbours(store, others, order):
    store("Mbali", "umeme tarehe mpya kazi nyumba leseni")
    store("Jirani", "tarehe mpya kazi leseni nyumba umeme")

    assert order(ASKED) == ["Jirani", "Mbali"]


def test_neighbours_in_a_title_are_worth_more_than_in_a_text(store, others, order):
    store("Leseni nyumba kazi umeme", "tarehe leseni umeme mpya")
    store("Nyumba kazi leseni umeme", "leseni tarehe mpya umeme")

    assert order(ASKED)[0] == "Nyumba kazi leseni umeme"


@pytest.fixture
def dated(store, others):
    """Of three that are alike, the oldest was stored first, and one has no date."""
    store("Maji ya kale", date=days_ago(3000))
    store("Maji ya jana", date=days_ago(1))
    store("Maji ya siku")


def test_of_two_alike_the_newer_comes_first_and_one_without_a_date_last(dated, order):
    assert order("maji") == ["Maji ya jana", "Maji ya kale", "Maji ya siku"]


def test_being_new_counts_for_less_than_a_word_of_the_title(store, others, order):
    store("Taarifa", "maji safi", date=days_ago(0))
    store("Maji safi", "taarifa", date=days_ago(3000))

    assert order("maji") == ["Maji safi", "Taarifa"]


@pytest.fixture
def nearly_alike(store, others):
    """The old one is shorter by a word, and so fits a little better.

    Lengths are exact up to forty words; the engine rounds longer ones.
    """
    store("Taarifa ya kale", "maji safi" + " sana" * 20, date=days_ago(3000))
    store("Taarifa ya jana", "maji safi" + " sana" * 21, date=days_ago(1))


def test_being_new_makes_up_for_a_word_more(nearly_alike, order):
    assert order("maji") == ["Taarifa ya jana", "Taarifa ya kale"]


def test_without_that_clause_it_does_not(nearly_alike, order, without):
    without("_recency")

    assert order("maji") == ["Taarifa ya kale", "Taarifa ya jana"]
