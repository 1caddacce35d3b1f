"""An institution may pick any accent that white text can be read on."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from lga.contrast import contrast, is_hex_colour
from lga.models.appearance_settings import GROUNDS, validate_accent
from tests.architecture.files import ROOT

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@given(COLOURS, COLOURS)
def test_contrast_does_not_depend_on_which_colour_is_the_text(one, other):
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21


@pytest.mark.parametrize("colour", ["green", "#fff", "#12345g", "#1234567", ""])
def test_what_is_no_colour_is_refused(colour):
    assert not is_hex_colour(colour)
    with pytest.raises(ValidationError):
        validate_accent(colour)


def test_colour_too_light_for_white_text_is_refused_with_its_contrast():
    with pytest.raises(ValidationError, match=r"1\.\d"):
        validate_accent("#ffee88")


@given(COLOURS)
def test_accepted_accents_are_readable_on_every_ground(colour):
    least = min(contrast(colour, ground) for ground in GROUNDS)
    try:
        validate_accent(colour)
    except ValidationError:
        assert least < 4.5
    else:
        assert least >= 4.5


def test_the_grounds_are_those_of_the_styles():
    palette = (ROOT / "cms/core/static_src/scss/_palette.scss").read_text(encoding="utf-8")

    assert [ground for ground in GROUNDS[1:] if f": {ground};" not in palette] == []
