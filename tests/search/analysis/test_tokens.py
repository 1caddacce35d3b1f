"""Words keep their place in the text; codes are words, whole and in parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import tokens, words
from search.analysis.tokens import MAX_WORD_LENGTH


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bajeti ya 2025/26", ["bajeti", "ya", "2025x26", "2025", "26"]),
        (
            "78J2/2024/2025/W/04",
            ["78j2x2024x2025xwx04", "78j2", "2024", "2025", "w", "04"],
        ),
        ("ded@bonde.go.tz", ["dedxbondexgoxtz", "ded", "bonde", "go", "tz"]),
        ("wazee na/au vijana", ["wazee", "na", "au", "vijana"]),
        ("TZS 1,250,000/=", ["tzs", "1250000"]),
        ("saa 4:00", ["saa", "4x00", "4", "00"]),
        ("ng'ombe wa Mang’ombe", ["ngombe", "wa", "mangombe"]),
        ("'nukuu'", ["nukuu"]),
        ("_ - / ' \x00", []),
    ],
    ids=["year", "tender", "mail", "words", "amount", "time", "apostrophes", "quotes", "nothing"],
)
def test_words_of(text, found):
    assert words(text) == found


@pytest.mark.parametrize("written", ["2025/26", "2025-26", "2025–26"])
def test_a_financial_year_is_one_word_however_it_is_written(written):
    assert words(written)[0] == "2025x26"


def test_a_code_spans_its_parts():
    whole, *parts = tokens("Na. 7/26!")

    assert whole == ("na", 0, 2)
    assert parts == [("7x26", 4, 8), ("7", 4, 5), ("26", 6, 8)]


@given(st.text())
def test_engines_meet_letters_and_digits_only(text):
    assert all(word.isalnum() and len(word) <= MAX_WORD_LENGTH for word in words(text))


@given(st.text())
def test_a_token_lies_within_the_text(text):
    assert all(0 <= token.start < token.end <= len(text) for token in tokens(text))


@given(st.text())
def test_analysed_words_analyse_to_themselves(text):
    found = words(text)

    assert words(" ".join(found)) == found


@pytest.mark.parametrize("text", ["ʼ" * 50_000, "a'" * 50_000, "1/" * 50_000, "1," * 50_000])
def test_no_text_takes_long(text):
    # Reading it in more than one way would take for ever; the test would not end.
    assert len(words(text)) <= len(text)
