"""What a closer look at a text tells."""

from __future__ import annotations

import pytest

from search.analysis import grams, stem
from search.ranking import AskedWord, Candidate, Question
from search.ranking.closer import Closer, CloserLook
from search.ranking.matches import Hit
from search.ranking.text import Text


def look(question: str | Question, text: str) -> Closer:
    """Every stem weighs 1, and every word is compared."""
    asked = Question.read(question) if isinstance(question, str) else question
    hits = {word: Hit(_stem(word, asked), tuple(grams(word))) for word in text.split()}
    read = Text.of(Candidate(1, "", text, "", "sw"))
    return CloserLook(asked, dict.fromkeys(asked.stems, 1.0)).at(read, hits)


def _stem(word: str, asked: Question) -> str:
    found = stem(word, "sw")
    return found if found in asked.stems else ""


def test_a_word_spelt_otherwise_is_alike():
    assert look("pinokyo", "pinokio").alike == 0.5


def test_a_word_that_has_nothing_of_it_is_not_alike():
    assert look("pinokyo", "zahanati").alike == 0


def test_what_a_stem_answers_to_needs_nothing_alike():
    assert look("mradi", "miradi mradini").alike == 0


def test_only_the_likest_word_counts():
    assert look("pinokyo", "pino pinokio pinokio").alike == 0.5


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("maji safi mijini", 2),
        ("maji yote safi sana mijini", 2),
        ("safi maji mijini", 1),
        ("mijini safi maji", 0),
        ("maji moja mbili tatu safi", 0),
    ],
)
def test_neighbours_of_the_question_are_together_in_order_with_two_words_between(text, pairs):
    assert look("maji safi mijini", text).together == pairs


def test_a_pair_counts_once_however_often_it_stands_there():
    assert look("maji safi", "maji safi maji safi").together == 1


def test_names_are_what_begins_with_a_capital_behind_the_first_word():
    question = "Zahanati ya Lupila na Iwungilo"

    assert Question.read(question).names == {"lupila", "iwungilo"}
    assert look(question, "zahanati lupila").names == 0.5
    assert look(question, "lupila iwungilo").names == 1


def test_a_question_without_names_misses_none():
    assert look("zahanati", "zahanati").names == 0


def test_what_was_not_typed_is_not_looked_for():
    question = Question.read("zabuni").with_words([AskedWord("tender", 0.5)])

    assert look(question, "tender") == Closer(0, 0, 0)
