"""Slips that a reader of a public page would notice before its author does.

Texts travel between regions by copy and paste, and then say that a council lies in another
region. A page may name other regions, but hardly ever as its own place.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_REGIONS = Path(__file__).parent / "data" / "regions_of_tanzania.csv"
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")


@dataclass(frozen=True, slots=True)
class ForeignRegion:
    """Another region's name, and the sentence that puts something there."""

    region: str
    sentence: str


def foreign_regions(text: str, own_region: str) -> list[ForeignRegion]:
    """Where a text says "in the region of …" of a region that is not its institution's own."""
    own = own_region.casefold()
    return [
        ForeignRegion(region, sentence.strip())
        for sentence in _SENTENCE.findall(text)
        for region in _regions_named_as_place(sentence)
        if region.casefold() not in own
    ]


def _regions_named_as_place(sentence: str) -> list[str]:
    named = _place_pattern().findall(sentence)
    return list(dict.fromkeys(swahili or english for swahili, english in named))


@cache
def _place_pattern() -> re.Pattern[str]:
    """A region's name after "mkoani" or "mkoa wa", or before "Region"."""
    with _REGIONS.open(encoding="utf-8", newline="") as file:
        names = "|".join(re.escape(row["name"]) for row in csv.DictReader(file))
    return re.compile(rf"\b[Mm]koa(?:ni| wa) ({names})\b|\b({names}) [Rr]egion\b")
