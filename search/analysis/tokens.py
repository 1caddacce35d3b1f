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
_AMOUNT = r"(?<!\w)\d{1,3}(?:,\d{3})+(?!\w)"
_PATTERN = re.compile(rf"{_AMOUNT}|{_WORD}(?:{_SEPARATOR}{_WORD})*")
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
        at = match.start()
        for word, start, end in words_within(match[0]):
            yield Token(word, at + start, at + end)


def stretches(text: str) -> list[str]:
    """What stands in a text as one: a word, a code, an amount, as it is written there."""
    return _PATTERN.findall(text)


@lru_cache(maxsize=100_000)
def words_within(stretch: str) -> tuple[Token, ...]:
    """The words of one stretch, each with its place in it."""
    if stretch.isascii() and stretch.isalnum():
        # Nearly all are plain words, which need no more than this.
        return (Token(stretch.lower()[:MAX_WORD_LENGTH], 0, len(stretch)),)
    if "," in stretch:
        return (Token(stretch.replace(",", "")[:MAX_WORD_LENGTH], 0, len(stretch)),)
    whole = [Token(_whole(stretch), 0, len(stretch))] if _is_code(stretch) else []
    parts = (
        Token(word, *part.span()) for part in _PART.finditer(stretch) for word in _pieces(part[0])
    )
    return (*whole, *parts)


def words(text: str) -> list[str]:
    """The words of a text in their order.

    >>> words("Bajeti ya 2025/26: TZS 1,250,000")
    ['bajeti', 'ya', '2025x26', '2025', '26', 'tzs', '1250000']
    """
    return [token.word for stretch in stretches(text) for token in words_within(stretch)]


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
