"""Each language's words are stemmed in its own way, and stems never pass for words."""

from __future__ import annotations

import pytest

from search.analysis import marked, stem, stems_in_any_language, terms


def test_english_words_lose_their_endings():
    assert stem("roads", "en") == stem("road", "en")


def test_a_language_is_stemmed_by_its_own_rules_only():
    assert stem("roads", "sw") == "roads"
    assert stem("miradi", "en") == "miradi"


def test_a_language_without_a_stemmer_keeps_its_words():
    assert stem("projets", "fr") == "projets"


@pytest.mark.parametrize("word", ["2025x26", "78j2", "kwenye", "about"])
def test_numbers_codes_and_stop_words_are_their_own_stems(word):
    assert stems_in_any_language(word) == (word,)


def test_a_question_is_asked_in_every_language():
    assert set(stems_in_any_language("miradi")) == {"radi", "miradi"}


def test_the_stem_of_one_word_is_not_another_word():
    found = terms("mradi", "sw")

    assert marked("radi") in found.stems
    assert "radi" not in (*found.words, *found.stems)
