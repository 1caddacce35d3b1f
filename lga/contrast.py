"""Contrast of colours, as WCAG 2.2 reckons it."""

from __future__ import annotations

import re

#: The least contrast of text against its background (WCAG 2.2, 1.4.3, level AA).
LEAST_CONTRAST = 4.5

_HEX_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def is_hex_colour(value: str) -> bool:
    """Whether a text is a colour of the form ``#1a7f37``."""
    return _HEX_COLOUR.fullmatch(value) is not None


def relative_luminance(colour: str) -> float:
    """How bright a ``#rrggbb`` colour is, from 0 (black) to 1 (white)."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (_linear(channel) for channel in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two ``#rrggbb`` colours, from 1 to 21."""
    darker, lighter = sorted((relative_luminance(one), relative_luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
