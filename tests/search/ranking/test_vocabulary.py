"""Words are found by their stems and pieces, whatever was met before."""

from __future__ import annotations

import pytest

from search.analysis import grams
from search.ranking import vocabulary
from search.ranking.hints import Figure
from search.ranking.vocabulary import vocabulary_of


@pytest.fixture(autouse=True)
def _nothing_known(monkeypatch):
    monkeypatch.setattr(vocabulary, "_vocabularies", {})


def test_a_word_is_found_by_its_stem():
    words = {"mradi", "miradi", "maji"}

    assert vocabulary_of(words, "sw").with_stem("radi", words) == {"mradi", "miradi"}


def test_a_word_is_found_by_each_of_its_pieces():
    known = vocabulary_of({"barabara"}, "sw")

    assert all(known.with_gram(gram, {"barabara"}) for gram in grams("barabara"))


def test_a_word_is_found_by_what_it_may_answer():
    words = {"1926", "km", "300", "kata"}
    known = vocabulary_of(words, "sw")

    assert known.with_figure(Figure.YEAR, words) == {"1926"}
    assert known.with_figure(Figure.NUMBER, words) == {"1926", "300"}
    assert known.with_figure(Figure.UNIT, words) == {"km"}


def test_words_of_other_texts_are_left_out():
    vocabulary_of({"mradi"}, "sw")
    known = vocabulary_of({"miradi"}, "sw")

    assert known.with_stem("radi", {"miradi"}) == {"miradi"}


def test_each_language_has_its_own_stems():
    words = {"roads"}

    assert vocabulary_of(words, "en").with_stem("road", words) == words
    assert not vocabulary_of(words, "sw").with_stem("road", words)


def test_it_forgets_rather_than_grow_for_ever(monkeypatch):
    monkeypatch.setattr(vocabulary, "MOST_WORDS", 5)
    for number in range(20):
        word = f"neno{number}"
        known = vocabulary_of({word}, "sw")

        assert known.with_gram("^nen", {word}) == {word}
        assert len(known) <= 5
