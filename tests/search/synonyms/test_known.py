"""The region keeps the synonyms, and every process knows of a change."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from search.answer import answer
from search.models import Synonym
from search.query import Query
from search.synonyms import known_groups
from tests.search.conftest import titles

pytestmark = pytest.mark.django_db


def ask(text):
    return titles(answer(Query(text=text)))


def test_a_swahili_page_is_found_by_an_english_question(store):
    store("Zabuni za barabara")

    assert ask("tenders") == ["Zabuni za barabara"]


def test_an_abbreviation_is_found_by_what_it_stands_for(store):
    store("Kitengo cha TEHAMA")

    assert ask("ICT") == ["Kitengo cha TEHAMA"]


def test_what_was_typed_comes_first(store):
    store("Tender")
    store("Zabuni")

    assert ask("zabuni")[0] == "Zabuni"


def test_a_new_group_is_known_at_once_and_a_deleted_one_no_more(store):
    store("Soko la ndizi")
    assert ask("banana") == []

    group = Synonym.objects.create(expressions="ndizi, banana")
    assert ask("banana") == ["Soko la ndizi"]

    group.delete()
    assert ask("banana") == []


def test_known_groups_cost_no_query(db, django_assert_num_queries):
    known_groups()

    with django_assert_num_queries(0):
        known_groups()


@pytest.mark.parametrize("expressions", ["zabuni", "zabuni, ?!", ","])
def test_a_group_needs_two_expressions(expressions):
    with pytest.raises(ValidationError, match="zabuni, tender"):
        Synonym(expressions=expressions).full_clean()
