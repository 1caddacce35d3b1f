"""How rare each term is, counted over all entries."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from search.models import Entry, TermCount
from search.ranking import Field, Question
from search.term_counts import count_terms, counts_for, is_count_due

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _empty_table(council):
    """Of the council's own pages nothing is counted."""
    Entry.objects.all().delete()


def test_before_any_count_every_term_is_equally_rare(store):
    store("Maji")

    counts = counts_for(Question.read("maji umeme"))

    assert counts.entries == 0
    assert counts.rareness(Field.WORDS, "maji") == counts.rareness(Field.WORDS, "umeme")


def test_a_term_is_counted_once_an_entry(store):
    store("Maji", "maji maji")
    store("Umeme")

    assert count_terms() == 2

    counts = counts_for(Question.read("maji"))
    assert counts.holding[Field.WORDS, "maji"] == 1
    assert counts.holding[Field.GRAMS, "^maj"] == 1
    assert counts.mean_length[Field.WORDS] == 2


def test_rare_terms_are_rarer_than_common_ones(store):
    for number in range(9):
        store(f"Maji {number}")
    store("Zahanati")
    count_terms()

    counts = counts_for(Question.read("maji zahanati"))

    assert counts.rareness(Field.WORDS, "zahanati") > counts.rareness(Field.WORDS, "maji")


def test_a_new_count_replaces_the_old_one(store):
    store("Maji").delete()
    store("Umeme")
    count_terms()
    count_terms()

    assert not TermCount.objects.filter(term="maji").exists()
    assert TermCount.objects.get(field=Field.WORDS, term="umeme").entries == 1


def test_the_counts_of_a_question_take_one_query(store, django_assert_num_queries):
    store("Maji")
    count_terms()

    with django_assert_num_queries(1):
        counts_for(Question.read("maji safi na salama kwa wote"))


def test_a_count_is_due_when_a_tenth_of_the_table_is_new(store):
    assert not is_count_due()
    store("Maji")
    assert is_count_due()
    count_terms()
    assert not is_count_due()


def test_the_worker_counts_only_when_it_is_due(store):
    store("Maji")
    call_command("count_terms", if_due=True)
    TermCount.objects.filter(term="maji").delete()

    call_command("count_terms", if_due=True)

    assert not TermCount.objects.filter(term="maji").exists()
