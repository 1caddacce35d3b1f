"""The best comes first, whatever found it."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import grams, stem, terms
from search.ranking import AskedWord, Candidate, Counts, Field, Question, Reader, rank
from search.ranking.scores import CLOSER_WEIGHTS, LOOKED_AT, WEIGHTS


def candidate(key: int, title: str = "", body: str = "", **fields) -> Candidate:
    of_title, of_body = terms(title, "sw"), terms(body, "sw")
    names = " ".join((*of_title.names, *of_body.names))
    language = fields.pop("language", "sw")
    words_title, words_body = " ".join(of_title.words), " ".join(of_body.words)
    return Candidate(key, words_title, words_body, names, language, **fields)


def order(question: str, *candidates: Candidate, counts: Counts | None = None) -> list[int]:
    return rank(candidates, Question.read(question), counts or Counts())


def counted(**holding: int) -> Counts:
    """Counts of a thousand entries, the same for a word, its stem and its pieces."""
    by_field: dict[tuple[str, str], int] = {}
    for word, number in holding.items():
        by_field[Field.WORDS, word] = number
        stems = (Field.STEMS, Field.LEAD, Field.NAMES)
        by_field |= {(field, stem(word, "sw")): number for field in stems}
        by_field |= {(Field.GRAMS, gram): number for gram in grams(word)}
    return Counts(1000, by_field, dict.fromkeys(Field, 10.0))


def test_a_title_that_says_it_comes_before_a_body_that_mentions_it():
    said = candidate(1, "Zabuni", "taarifa ya mwaka na mengine")
    mentioned = candidate(2, "Taarifa ya mwaka", "kuhusu mambo mengine pamoja na zabuni")

    assert order("zabuni", mentioned, said) == [1, 2]


def test_another_form_of_the_word_comes_before_no_form_of_it():
    assert order("mradi", candidate(1, "Umeme"), candidate(2, "Miradi")) == [2, 1]


def test_the_same_form_comes_before_another_form():
    assert order("mradi", candidate(1, "Miradi"), candidate(2, "Mradi")) == [2, 1]


def test_a_rare_word_counts_more_than_a_common_one():
    counts = counted(halmashauri=900, zahanati=2)
    common, rare = candidate(1, "Halmashauri"), candidate(2, "Zahanati")

    assert order("halmashauri zahanati", common, rare, counts=counts) == [2, 1]


def test_a_short_text_comes_before_a_long_one_with_the_same_word():
    long, short = candidate(1, "", "maji " + "neno " * 300), candidate(2, "", "maji safi")

    assert order("maji", long, short, counts=counted(maji=5)) == [2, 1]


def test_asked_for_a_year_a_text_with_one_comes_first():
    without, within = (
        candidate(1, "", "shule ilijengwa zamani"),
        candidate(2, "", "shule ilijengwa 1974"),
    )

    assert order("shule ilijengwa mwaka gani", without, within) == [2, 1]


def test_asked_for_a_size_a_text_with_a_measure_comes_first():
    without = candidate(1, "", "urefu wa barabara 12 mpya")
    within = candidate(2, "", "urefu wa barabara 12 km")

    assert order("urefu wa barabara", without, within) == [2, 1]


def test_of_equals_the_newest_comes_first():
    old = candidate(1, "Maji", date=datetime.date(2020, 1, 1))
    new = candidate(2, "Maji", date=datetime.date(2026, 1, 1))
    undated = candidate(3, "Maji")

    assert order("maji", undated, old, new) == [2, 1, 3]


TODAY = datetime.date(2026, 1, 1)


def dated(question: str, *candidates: Candidate) -> list[int]:
    counts = counted(maji=5, safi=5, mpya=900)
    return rank(candidates, Question.read(question), counts, Reader(TODAY))


def test_of_nearly_equals_the_newer_comes_first():
    old = candidate(1, "Maji safi", "neno " * 30, date=datetime.date(2016, 1, 1))
    new = candidate(2, "Maji safi", "neno " * 31, date=TODAY)

    assert dated("maji", old, new) == [2, 1]


def test_being_new_does_not_outweigh_what_was_asked_for():
    old = candidate(1, "Maji safi", date=datetime.date(2006, 1, 1))
    new = candidate(2, "Maji", date=TODAY)

    assert dated("maji safi", new, old) == [1, 2]


def test_what_is_yet_to_come_is_as_new_as_today():
    coming = candidate(1, "Maji", date=datetime.date(2027, 1, 1))

    assert dated("maji", coming, candidate(2, "Maji", date=TODAY)) == [1, 2]


def test_one_book_does_not_fill_the_list():
    pages = [
        candidate(key, "Bajeti", f"maji kata ukurasa {key}", source="book") for key in range(9)
    ]
    other = candidate(9, "Bajeti", "maji kata ukurasa wa tisa na zaidi kidogo", source="other")

    assert order("maji", *pages, other).index(9) == 1


def test_a_page_that_fits_far_better_stays_ahead_of_another_book():
    pages = [candidate(key, "Maji", source="book") for key in range(2)]
    other = candidate(2, "Taarifa", "neno " * 40 + "maji", source="other")

    assert order("maji", other, *pages) == [0, 1, 2]


def test_a_translation_does_not_take_the_place_of_something_else():
    swahili = candidate(1, "Makambako", translation="market")
    english = candidate(2, "Makambako", language="en", translation="market")
    other = candidate(3, "Taarifa", "habari za Makambako")

    assert order("Makambako", english, swahili, other) == [1, 3, 2]


def test_what_has_no_translation_is_no_translation_of_anything():
    one, two = candidate(1, "Makambako"), candidate(2, "Makambako")
    other = candidate(3, "Taarifa", "habari za Makambako")

    assert order("Makambako", one, two, other) == [1, 2, 3]


@pytest.mark.parametrize(("language", "first"), [("sw", 1), ("en", 2)])
def test_of_two_translations_the_one_in_the_readers_language_comes_first(language, first):
    swahili = candidate(1, "Makambako", translation="market")
    english = candidate(2, "Makambako", language="en", translation="market")
    question = Question.read("Makambako")

    ranked = rank([swahili, english], question, Counts(), Reader(language=language))

    assert ranked[0] == first


def test_what_was_asked_for_comes_before_the_readers_language():
    english = candidate(1, "Water projects", language="en")
    swahili = candidate(2, "Water")
    question = Question.read("water projects")

    assert rank([swahili, english], question, Counts(), Reader(language="sw")) == [1, 2]


def test_a_word_that_was_not_typed_weighs_less():
    typed, other = candidate(1, "Zabuni"), candidate(2, "Tender")
    question = Question.read("zabuni").with_words([AskedWord("tender", 0.5)])

    assert rank([other, typed], question, Counts()) == [1, 2]


def test_all_weights_are_for_and_none_against():
    assert all(weight > 0 for weight in (*WEIGHTS, *CLOSER_WEIGHTS))


@given(st.lists(st.text(max_size=60), max_size=8), st.text(max_size=60))
def test_every_candidate_is_ranked_once_whatever_it_holds(texts, question):
    candidates = [candidate(key, text, text) for key, text in enumerate(texts)]

    assert sorted(order(question, *candidates)) == list(range(len(texts)))


@pytest.mark.parametrize("question", ["", "?!", "ya na wa"])
def test_a_question_of_nothing_leaves_the_newest_first(question):
    assert order(question, candidate(1, "Maji"), candidate(2, "Umeme")) == [1, 2]


def test_words_that_stand_together_come_before_words_far_apart():
    apart = candidate(1, "", "kwanza maji " + "neno " * 40 + "zahanati")
    together = candidate(2, "", "kwanza maji zahanati " + "neno " * 40)

    assert order("maji zahanati", apart, together) == [2, 1]


def test_neighbours_in_the_question_come_first_where_they_are_neighbours_in_the_text():
    turned = candidate(1, "", "taarifa mpya vijana mikopo kwa wote")
    alike = candidate(2, "", "taarifa mpya mikopo kwa vijana wote")

    assert order("mikopo kwa vijana", turned, alike) == [2, 1]


def test_a_name_written_with_a_capital_counts_more_than_another_word():
    counts = counted(lupila=9, katibu=9)
    lupila, katibu = candidate(1, "", "lupila leo"), candidate(2, "", "katibu leo")

    assert order("ni katibu Lupila", lupila, katibu, counts=counts) == [1, 2]
    assert order("ni Katibu lupila", lupila, katibu, counts=counts) == [2, 1]


def test_what_a_closer_look_would_not_reach_keeps_its_place():
    many = [candidate(key, "", "maji " + "neno " * key) for key in range(3 * LOOKED_AT)]

    assert order("maji", *many, counts=counted(maji=5)) == list(range(3 * LOOKED_AT))
