"""Reference numbers survive a telephone: any one slip is noticed, and no character is doubtful."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lga.feedback.reference import ALPHABET, LENGTH, check_character, is_reference, new_reference

codes = st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH).map(
    lambda code: code + check_character(code)
)
positions = st.integers(0, LENGTH)


def reference(code):
    return f"MLK-2026-{code}"


def test_a_new_one_is_right_and_not_like_the_one_before():
    made = {new_reference(2026) for _ in range(500)}

    assert all(map(is_reference, made))
    assert len(made) == 500


def test_no_character_looks_like_another():
    assert not set(ALPHABET) & set("0O1IL2Z5S8BDU")


@given(codes, positions, st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(code, position, other):
    wrong = code[:position] + other + code[position + 1 :]

    assert is_reference(reference(wrong)) == (wrong == code)


@given(codes, positions, positions)
def test_two_characters_changed_about_are_noticed(code, one, other):
    letters = list(code)
    letters[one], letters[other] = letters[other], letters[one]
    wrong = "".join(letters)

    assert is_reference(reference(wrong)) == (wrong == code)


@given(st.text(max_size=30))
def test_anything_else_is_no_reference(text):
    assert not is_reference(text)
