"""Small words are dropped from a question, unless it has no others."""

from __future__ import annotations

import pytest

from search.analysis import without_stop_words, words


def test_small_words_of_both_languages_are_dropped():
    assert without_stop_words(["bajeti", "ya", "the", "budget"]) == ["bajeti", "budget"]


def test_a_question_of_small_words_only_keeps_them():
    assert without_stop_words(["kwa", "nani"]) == ["kwa", "nani"]


@pytest.mark.parametrize("word", ["habari", "barabara", "watu", "siku", "maelezo", "zabuni", "may"])
def test_words_that_people_look_for_are_kept(word):
    assert without_stop_words(words(f"{word} na")) == [word]
