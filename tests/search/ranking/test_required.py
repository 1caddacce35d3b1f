"""In a large table only what holds a rarer word is ranked."""

from __future__ import annotations

from search.ranking import AskedWord, Counts, Field, Question, Required, required_terms
from search.ranking.required import ENOUGH

LARGE = 1_000_000


def counts(entries: int, **holding: int) -> Counts:
    """So many entries hold each word, and as many its stem."""
    fields = (Field.WORDS, Field.STEMS)
    return Counts(entries, {(of, word): many for of in fields for word, many in holding.items()})


def required(text: str, /, **holding: int) -> Required:
    return required_terms(Question.read(text), counts(LARGE, **holding))


def test_in_a_small_table_any_term_will_do():
    question = Question.read("maji safi")

    assert required_terms(question, counts(ENOUGH, maji=ENOUGH)) == Required(question.terms)


def test_in_a_large_table_common_words_are_not_enough():
    found = required("maji lupila", maji=400_000, lupila=12)

    assert "lupila" in found.terms
    assert "maji" not in found.terms
    assert found.beside == ()


def test_all_forms_of_a_rare_word_will_do():
    question = Question.read("kijijini maji")
    holding: dict[tuple[str, str], int] = {
        (Field.WORDS, "kijijini"): 9,
        (Field.STEMS, "jiji"): 4_000,
        (Field.WORDS, "maji"): 400_000,
    }

    found = required_terms(question, Counts(LARGE, holding))

    assert set(question.meanings[0]) <= set(found.terms)


def test_what_means_the_same_is_no_rarer_than_what_was_typed():
    tender = AskedWord("tender", 0.5, frozenset(["zabuni"]))
    question = Question.read("zabuni").with_words([tender])

    found = required_terms(question, counts(LARGE, zabuni=6_000, tender=40))

    assert {"zabuni", "tender"} <= set(found.terms)


def test_beside_the_rarest_of_common_words_another_must_stand():
    found = required("maji safi bora", maji=400_000, safi=100_000, bora=50_000)

    assert "bora" in found.terms
    assert "safi" in found.beside
    assert "maji" not in found.terms + found.beside


def test_several_others_will_do_while_they_are_not_too_many():
    found = required("maji safi salama bora", maji=400_000, safi=25_000, salama=20_000, bora=6_000)

    assert {"safi", "salama"} <= set(found.beside)
    assert "maji" not in found.beside


def test_a_single_common_word_needs_nothing_beside_it():
    found = required("maji", maji=400_000)

    assert "maji" in found.terms
    assert found.beside == ()


def test_a_word_that_nobody_counted_yet_is_rare():
    assert "mpya" in required("maji mpya", maji=400_000).terms


def test_a_word_that_stands_nowhere_leaves_the_others():
    assert {"mpya", "maji"} <= set(required("maji mpya", maji=400_000).terms)
