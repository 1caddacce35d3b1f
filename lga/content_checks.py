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
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_REGIONS = Path(__file__).parent / "data" / "regions_of_tanzania.csv"
# "Na. 5" and "026 296 8833" end no sentence: after a full stop there must be space.
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?](?=\s)|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ForeignRegion:
    """Another region's name, the sentence that puts something there, and where that begins."""

    region: str
    sentence: str
    start: int


def foreign_regions(text: str, own: str) -> list[ForeignRegion]:
    """Where a text says "in the region of …" of a region other than the institution's own.

    ``own`` is any text that names the own region, such as its full name; it may name several.
    """
    allowed = {name for names in _regions() if _is_named(names, own) for name in names}
    return [
        ForeignRegion(region, sentence, start)
        for start, sentence in _sentences(text)
        for region in _named_as_place(sentence)
        if region not in allowed
    ]


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    for found in _SENTENCE.finditer(text):
        sentence = found[0].strip()
        yield found.start() + found[0].find(sentence), sentence


def _is_named(names: Iterable[str], text: str) -> bool:
    return any(re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE) for name in names)


def _named_as_place(sentence: str) -> list[str]:
    """The regions that a sentence names as a place, each once, spelt as they are usually."""
    named = (swahili or english for swahili, english in _place_pattern().findall(sentence))
    usual = {_folded(name): name for names in _regions() for name in names}
    return list(dict.fromkeys(usual[_folded(name)] for name in named))


def _folded(name: str) -> str:
    return " ".join(name.split()).upper()


@cache
def _place_pattern() -> re.Pattern[str]:
    """A region's name after "mkoani" or "mkoa wa", or before "Region" or "Regional".

    Its name begins with a capital letter: "mara" alone is Swahili for "times".
    """
    spelt = [
        spelling for names in _regions() for name in names for spelling in (name, name.upper())
    ]
    # A longer name first, lest "Kusini" hide what follows it.
    by_length = sorted(set(spelt), key=len, reverse=True)
    name = "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in by_length)
    in_swahili = rf"\b(?i:mkoa(?:ni|\s+wa))\s+({name})\b"
    in_english = rf"\b({name})\s+(?i:region(?:al)?)\b"
    return re.compile(rf"{in_swahili}|{in_english}")


@cache
def _regions() -> tuple[tuple[str, str], ...]:
    """Every region's name in Swahili and in English."""
    with _REGIONS.open(encoding="utf-8", newline="") as file:
        return tuple((row["name_sw"], row["name_en"]) for row in csv.DictReader(file))
