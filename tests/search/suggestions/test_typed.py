"""What was typed is finished words and the beginning of one more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.suggestions.typed import FEWEST_CHARACTERS, MOST_WORDS, Typed


@pytest.mark.parametrize(
    ("text", "words", "beginning"),
    [
        ("baj", (), "baj"),
        ("Bajeti ya Mak", ("bajeti",), "mak"),
        ("bajeti ya", (), "bajeti"),
        ("za", (), "za"),
        ("Mang’o", (), "mango"),
        ("bajeti 2025/2", ("bajeti",), "2025x2"),
        ("2025/26 baj", ("2025x26", "2025", "26"), "baj"),
    ],
)
def test_the_last_word_is_a_beginning(text, words, beginning):
    typed = Typed.read(text)

    assert (typed.words, typed.beginning) == (words, beginning)


@pytest.mark.parametrize("text", ["", " ", "b", "?!"])
def test_too_little_is_nothing(text):
    assert Typed.read(text) is None


@given(st.text(max_size=300))
def test_whatever_is_typed_is_read(text):
    typed = Typed.read(text)

    assert typed is None or typed.beginning
    if typed:
        said = "".join(typed.words) + typed.beginning
        assert len(said) >= FEWEST_CHARACTERS
        assert len(typed.words) < MOST_WORDS
        assert said.isalnum(), "nothing that a search engine takes for an operator"
