"""What every way to search gives: found by an engine, put in order by the ranker."""

from __future__ import annotations

import pytest

from search.answer import answer, find, understood
from search.engines import current_engine
from search.query import Query
from search.ranking import DEPTH, required
from search.synonyms import known_groups
from search.term_counts import count_terms
from tests.search.conftest import titles

pytestmark = pytest.mark.django_db


def ask(text, **fields):
    return answer(Query(text=text, **fields))


def test_one_is_found_by_the_other_form_of_its_word(store):
    store("Miradi ya maji")

    assert titles(ask("mradi")) == ["Miradi ya maji"]


def test_an_english_page_is_found_by_another_form(store):
    store("Water projects", language="en")

    assert titles(ask("project")) == ["Water projects"]


def test_the_form_that_was_typed_comes_first(store):
    store("Miradi")
    store("Mradi")

    assert titles(ask("mradi")) == ["Mradi", "Miradi"]


def test_pages_follow_each_other_without_gap_where_the_ranker_ends(store):
    for number in range(DEPTH + 15):
        store(f"Maji {number}")
    count_terms()

    pages = [ask("maji", page=page) for page in range(1, DEPTH // 10 + 3)]

    found = [pk for page in pages for pk in page.entry_ids]
    assert len(found) == len(set(found)) == DEPTH + 15
    assert {page.total for page in pages} == {DEPTH + 15}


def test_a_page_beyond_the_last_is_the_last(store):
    for number in range(12):
        store(f"Maji {number}")

    results = ask("maji", page=9)

    assert (results.page, len(results.entry_ids)) == (2, 2)


@pytest.mark.parametrize(("text", "most"), [("maji safi", 4), ("maji safi salma", 6)])
def test_a_question_costs_few_queries(store, django_assert_max_num_queries, text, most):
    """Two of them are the engine's; a misspelt word costs two more."""
    for number in range(30):
        store(f"Maji safi na salama {number}")
    count_terms()
    known_groups()

    with django_assert_max_num_queries(most):
        ask(text)


@pytest.fixture
def every_table_is_large(monkeypatch):
    monkeypatch.setattr(required, "ENOUGH", 1)


def test_of_common_words_another_must_stand_beside_the_rarest(store, every_table_is_large):
    for title in ("Maji", "Maji safi", "Barabara", "Barabara", "Maji ya barabara"):
        store(title)
    count_terms()

    assert titles(ask("maji barabara")) == ["Maji ya barabara"]


def test_what_stands_beside_counts_in_an_engines_order(store, every_table_is_large):
    others = ["Barabara"] * 8  # SQLite gives nothing for what stands in half of all entries
    for title in ("Bora safi maji", "Bora safi", "Bora safi", "Safi", "Maji", "Maji", *others):
        store(title)
    count_terms()
    query = understood(Query(text="bora safi maji"))

    assert query.required.beside
    assert titles(find(query, current_engine()))[0] == "Bora safi maji"


def test_words_that_never_stand_together_are_found_apart(store, every_table_is_large):
    for title in ("Maji", "Maji", "Maji", "Barabara", "Barabara"):
        store(title)
    count_terms()

    assert titles(ask("maji barabara")) == ["Barabara", "Barabara"]


def test_in_a_large_table_a_translation_is_no_rarer_than_what_was_typed(
    store, every_table_is_large
):
    for title in ("Zabuni", "Zabuni", "Tender"):
        store(title)
    count_terms()

    assert set(titles(ask("zabuni"))) == {"Zabuni", "Tender"}
