"""A question also asks for what means the same, with less weight."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from search.ranking import Question
from search.synonyms import expanded, read_groups
from search.synonyms.expansion import MOST_ADDED, WEIGHT

GROUPS = read_groups(
    ["TEHAMA,ICT,Teknolojia ya Habari na Mawasiliano", "Zabuni,Tender", "Mradi,Project", "Moja"]
)


def added(text: str) -> set[str]:
    question = Question.read(text)
    return set(expanded(question, GROUPS).words) - set(question.words)


def test_an_abbreviation_stands_for_its_words():
    assert added("kitengo cha TEHAMA") == {"ict", "teknolojia", "habari", "mawasiliano"}


def test_the_words_stand_for_the_abbreviation_whatever_stands_between():
    assert {"tehama", "ict"} <= added("teknolojia ya habari na mawasiliano")


def test_english_finds_swahili_and_the_other_way_round():
    assert added("tender") == {"zabuni"}
    assert added("zabuni") == {"tender"}


def test_any_form_of_a_word_will_do():
    assert added("miradi") == {"project"}
    assert added("projects") == {"mradi"}


def test_part_of_an_expression_is_not_it():
    assert added("habari") == set()


def test_a_group_of_one_says_nothing():
    assert added("moja") == set()


def test_what_was_not_typed_weighs_less():
    question = expanded(Question.read("zabuni"), GROUPS)

    assert [one.weight for one in question.asked] == [1.0, WEIGHT]


def test_what_was_added_stands_for_what_was_typed():
    question = expanded(Question.read("mradi wa TEHAMA"), GROUPS)

    assert {one.word: one.stands_for for one in question.asked if one.weight < 1} == {
        "ict": {"tehama"},
        "teknolojia": {"tehama"},
        "habari": {"tehama"},
        "mawasiliano": {"tehama"},
        "project": {"mradi"},
    }


def test_both_of_a_pair_may_be_typed():
    question = expanded(Question.read("zabuni tender"), GROUPS)

    assert [(one.word, one.weight) for one in question.asked] == [("zabuni", 1), ("tender", 1)]
    assert question.meanings[0][0] == "zabuni"
    assert "tender" in question.meanings[0]


@given(st.text(max_size=80), st.lists(st.text(max_size=40), max_size=5))
def test_a_question_keeps_its_words_and_grows_within_bounds(text, lines):
    question = Question.read(text)

    words = expanded(question, read_groups(lines)).words

    assert words[: len(question.words)] == question.words
    assert len(words) <= len(question.words) + MOST_ADDED
