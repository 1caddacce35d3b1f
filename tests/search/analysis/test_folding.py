"""Every way of writing a word folds to one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import fold
from search.analysis.folding import APOSTROPHES


@pytest.mark.parametrize("apostrophe", APOSTROPHES)
def test_every_apostrophe_is_none(apostrophe):
    assert fold(f"Mang{apostrophe}ombe") == "mangombe"


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("BAJETI", "bajeti"),
        ("Élysée", "elysee"),
        ("e\u0301t", "et"),
        ("ba\u00adjeti", "bajeti"),
        ("Straße", "strasse"),
        ("\N{MATHEMATICAL MONOSPACE CAPITAL H}abari", "habari"),
        ("ﬁni", "fini"),
    ],
    ids=["capitals", "accents", "combining", "soft hyphen", "sharp s", "mathematical", "ligature"],
)
def test_typography_is_no_difference(written, folded):
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_capitals_never_matter(text):
    assert fold(text.lower()) == fold(fold(text).lower())
