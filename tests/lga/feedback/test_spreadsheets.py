"""Nothing that a stranger wrote is a formula in a spreadsheet, and nothing of it is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lga.feedback.spreadsheets import as_text

SIGNS = "=+-@\t\r\n＝＋－＠"  # noqa: RUF001


@given(st.sampled_from(SIGNS), st.text())
def test_no_text_begins_as_a_formula_does(sign, rest):
    assert as_text(sign + rest).startswith("'")


@given(st.text())
def test_what_is_written_is_safe_and_ends_as_it_did(text):
    safe = as_text(text)

    assert safe[:1] not in set(SIGNS)
    assert safe.lstrip()[:1] not in set(SIGNS)


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cn", "Cc"])))
def test_at_most_an_apostrophe_is_added(text):
    assert as_text(text) in {text, f"'{text}"}


@pytest.mark.parametrize("text", ["Maji hayatoki", "Kata ya 5 = mbali", "0712 345 678", ""])
def test_usual_texts_stay_as_they_are(text):
    assert as_text(text) == text
