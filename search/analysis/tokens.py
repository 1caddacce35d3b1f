"""Cutting text into words: numbers, codes and addresses both whole and in parts."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from search.analysis.folding import APOSTROPHES, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Longer "words" are no words; engines refuse them beyond a few hundred bytes.
MAX_WORD_LENGTH = 64

#: Stands in for the separators inside a code, so that engines see letters and digits only and
#: none of their own tokenisers cuts it. `2025/26`, `2025-26` and `2025–26` become one word.
JOINER = "x"

# What may stand inside a word: apostrophes, accents as characters of their own, soft hyphens and
# invisible joiners.
_INSIDE = (
    f"{re.escape(APOSTROPHES)}\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
    "\u00ad\u200b-\u200d\u2060\ufeff"
)
# Some apostrophes count as letters; taken out here, no stretch of text can be read in two ways.
_LETTERS = rf"[^\W_{_INSIDE}]+"
_WORD = rf"{_LETTERS}(?:[{_INSIDE}]+{_LETTERS})*"
_SEPARATOR = r"[/\\.:@_+&\-\u2010-\u2015]"
_PATTERN = re.compile(
    rf"(?P<amount>(?<!\w)\d{{1,3}}(?:,\d{{3}})+(?!\w))|(?P<word>{_WORD}(?:{_SEPARATOR}{_WORD})*)"
)
_PART = re.compile(_WORD)
_PIECE = re.compile(r"[^\W_]+")
_HAS_DIGIT = re.compile(r"\d")


class Token(NamedTuple):
    """A folded word and the stretch of the original text that it was made from."""

    word: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Every word with its place in the text; a code also as a whole, before its parts."""
    for match in _PATTERN.finditer(text):
        start, end = match.span()
        if match.lastgroup == "amount":
            yield Token(match[0].replace(",", "")[:MAX_WORD_LENGTH], start, end)
            continue
        if _is_code(match[0]):
            yield Token(_whole(match[0]), start, end)
        for part in _PART.finditer(text, start, end):
            for word in _pieces(part[0]):
                yield Token(word, *part.span())


def words(text: str) -> list[str]:
    """The words of a text in their order.

    >>> words("Bajeti ya 2025/26: TZS 1,250,000")
    ['bajeti', 'ya', '2025x26', '2025', '26', 'tzs', '1250000']
    """
    return [token.word for token in tokens(text)]


def _is_code(text: str) -> bool:
    """Whether separators hold the parts together: a year, a tender's number, a mail address."""
    if _PART.fullmatch(text):
        return False
    return "@" in text or _HAS_DIGIT.search(text) is not None


def _whole(code: str) -> str:
    parts = (piece for part in _PART.findall(code) for piece in _pieces(part))
    return JOINER.join(parts)[:MAX_WORD_LENGTH]


@lru_cache(maxsize=50_000)
def _pieces(part: str) -> tuple[str, ...]:
    """One word as a rule; some single characters, such as ½ or ㏂, stand for several."""
    return tuple(piece[:MAX_WORD_LENGTH] for piece in _PIECE.findall(fold(part)))
