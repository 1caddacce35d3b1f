"""What sort of answer a question waits for."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from search.analysis import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Hint(StrEnum):
    """A sort of answer that can be recognised in a text."""

    YEAR = "year"
    NUMBER = "number"
    SIZE = "size"


class Figure(StrEnum):
    """What a word of a text may be that answers such a question."""

    YEAR = "year"
    NUMBER = "number"
    UNIT = "unit"


#: What a text must hold to answer.
ANSWERED_BY = {
    Hint.YEAR: (Figure.YEAR,),
    Hint.NUMBER: (Figure.NUMBER,),
    Hint.SIZE: (Figure.UNIT, Figure.NUMBER),
}
_ASKING = {
    Hint.YEAR: frozenset(fold("lini mwaka miaka karne tarehe when year date").split()),
    Hint.NUMBER: frozenset(
        fold("ngapi wangapi mangapi vingapi kiasi idadi many much number amount").split()
    ),
    Hint.SIZE: frozenset(
        fold(
            "urefu ukubwa upana uzito kimo umbali eneo kilomita mita "
            "length height width weight depth distance size tall far"
        ).split()
    ),
}
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_UNIT = re.compile(
    r"[0-9]*(?:km|m|cm|kg)2?|kilomita|mita|sentimita|futi|maili|hektari|kilogramu|tani|asilimia"
)


def hints_in(words: Iterable[str]) -> frozenset[Hint]:
    """What the words of a question ask for."""
    asked = set(words)
    return frozenset(hint for hint, asking in _ASKING.items() if asked & asking)


def figures_in(word: str) -> Iterator[Figure]:
    """What a folded word may answer."""
    if word.isdecimal():
        yield Figure.NUMBER
    if _YEAR.fullmatch(word):
        yield Figure.YEAR
    if _UNIT.fullmatch(word):
        yield Figure.UNIT
