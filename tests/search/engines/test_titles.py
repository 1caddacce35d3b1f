"""Titles are looked up in an index of their own, which keeps up with the table."""

from __future__ import annotations

import pytest

from search.engines import newest_titles, titles
from search.sources import indexed_terms

pytestmark = pytest.mark.django_db


def holding(*words: str) -> list[str]:
    *finished, beginning = words
    return newest_titles(finished, beginning, institution_id=None, language="sw")


def retitle(entry, title):
    entry.title = title
    entry.words_title = indexed_terms(title, "", entry.language)["words_title"]
    entry.save()


def test_the_newest_come_first(store):
    store("Maji ya zamani")
    store("Maji mapya")

    assert holding("maji") == ["Maji mapya", "Maji ya zamani"]


def test_a_new_title_takes_the_place_of_the_old_one(store):
    retitle(store("Maji"), "Barabara")

    assert holding("maj") == []
    assert holding("bara") == ["Barabara"]


def test_what_is_gone_is_not_offered(store):
    store("Maji").delete()

    assert holding("maji") == []


def test_titles_of_parts_are_those_of_the_whole(store):
    store("Bajeti, ukurasa wa 2", part=2)

    assert holding("bajeti") == []


def test_older_ones_are_looked_up_where_the_newest_hold_few(store, monkeypatch):
    monkeypatch.setattr(titles, "NEWEST", 1)
    for number in range(3):
        store(f"Maji {number}")

    assert holding("maji") == ["Maji 2", "Maji 1", "Maji 0"]


def test_no_more_are_looked_at_than_are_worth_it(store, monkeypatch):
    monkeypatch.setattr(titles, "MOST_TITLES", 2)
    for number in range(3):
        store(f"Maji {number}")

    assert holding("maji") == ["Maji 2", "Maji 1"]


def test_after_a_word_one_letter_chooses(store):
    store("Bahari nyeusi")
    store("Bahari kuu")

    assert holding("bahari", "k") == ["Bahari kuu"]


@pytest.mark.parametrize("word", ["or", "and", "near", "not"])
def test_words_of_the_databases_own_are_words_like_any_other(store, word):
    store(f"Maji {word} umeme")

    assert holding(word, "um") == [f"Maji {word} umeme"]
