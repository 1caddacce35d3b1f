"""In a large table only what holds a rarer word is ranked."""

from __future__ import annotations

from search.ranking import Counts, Field, Question, required_terms
from search.ranking.required import ENOUGH


def counts(entries: int, **holding: int) -> Counts:
    return Counts(entries, {(Field.WORDS, word): number for word, number in holding.items()})


def test_in_a_small_table_any_term_will_do():
    question = Question.read("maji safi")

    assert required_terms(question, counts(ENOUGH, maji=ENOUGH)) == question.terms


def test_in_a_large_table_common_words_are_not_enough():
    question = Question.read("maji lupila")

    required = required_terms(question, counts(1_000_000, maji=400_000, lupila=12))

    assert "lupila" in required
    assert "maji" not in required


def test_a_question_of_common_words_asks_for_the_rarest():
    question = Question.read("maji safi")
    numbers = {"maji": 400_000, "safi": 300_000}
    fields = (Field.WORDS, Field.STEMS)
    holding: dict[tuple[str, str], int] = {
        (of, word): number for of in fields for word, number in numbers.items()
    }
    common = Counts(1_000_000, holding)

    assert required_terms(question, common) == ("safi",)


def test_a_word_that_nobody_counted_yet_is_rare():
    question = Question.read("maji mpya")

    assert "mpya" in required_terms(question, counts(1_000_000, maji=400_000))
