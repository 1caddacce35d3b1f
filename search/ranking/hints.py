"""What sort of answer a question waits for."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from search.analysis import fold

if TYPE_CHECKING:
    from collections.abc import Iterable


class Hint(StrEnum):
    """A sort of answer that can be recognised in a text."""

    YEAR = "year"
    NUMBER = "number"


_ASKING = {
    Hint.YEAR: frozenset(fold("lini mwaka miaka karne tarehe when year date").split()),
    Hint.NUMBER: frozenset(
        fold("ngapi wangapi mangapi vingapi kiasi idadi many much number amount").split()
    ),
}
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")


def hints_in(words: Iterable[str]) -> frozenset[Hint]:
    """What the words of a question ask for."""
    asked = set(words)
    return frozenset(hint for hint, asking in _ASKING.items() if asked & asking)


def answers(hint: Hint, words: Iterable[str]) -> bool:
    """Whether a text holds such an answer."""
    if hint is Hint.YEAR:
        return any(_YEAR.fullmatch(word) for word in words)
    return any(word.isdecimal() for word in words)
