"""The stretch of a text that shows why it was found: safe HTML, made from the original words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

from search.analysis import tokens

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from search.analysis import Token

#: How many words a snippet has, and how many of them may stand before the first one found.
SIZE = 32
LEAD = 6

#: A snippet is looked for in the beginning of a long text only, so that a page of results costs
#: milliseconds whatever it found.
SEARCHED_CHARACTERS = 30_000

ELLIPSIS = "…"

_SPACES = re.compile(r"\s+")


@dataclass(slots=True)
class _Word:
    """A word or a code as it stands in the text, and what was asked for that it holds."""

    start: int
    end: int
    matched: set[str] = field(default_factory=set)


def mark(text: str, asked: Container[str]) -> str:
    """The whole text as HTML, with the words asked for marked.

    >>> mark("Mang’ombe & Kusini", {"mangombe"})
    '<mark>Mang’ombe</mark> &amp; Kusini'
    """
    return _html(text, 0, len(text), list(tokens(text)), asked)


def snippet(text: str, asked: Container[str], size: int = SIZE) -> str:
    """The ``size`` words that hold most of what was asked for, as HTML; else the beginning."""
    text = text[:SEARCHED_CHARACTERS].strip()
    found = list(tokens(text))
    shown = _best_window(_words(found, asked), size)
    if not shown:
        return ""
    start = shown[0].start if shown[0].start > found[0].start else 0
    end = shown[-1].end if shown[-1].end < found[-1].end else len(text)
    before = f"{ELLIPSIS} " if start else ""
    after = f" {ELLIPSIS}" if end < len(text) else ""
    return f"{before}{_html(text, start, end, found, asked)}{after}"


def _words(found: Sequence[Token], asked: Container[str]) -> list[_Word]:
    result: list[_Word] = []
    for token in found:
        # The parts of a code follow the whole and lie within it.
        if not result or token.start >= result[-1].end:
            result.append(_Word(token.start, token.end))
        if token.word in asked:
            result[-1].matched.add(token.word)
    return result


def _best_window(words: Sequence[_Word], size: int) -> Sequence[_Word]:
    """The earliest of the windows that hold the most different words."""
    inside: Counter[str] = Counter()
    most, best_end = 0, 0
    for position, word in enumerate(words):
        inside.update(word.matched)
        if position >= size:
            inside.subtract(words[position - size].matched)
            inside = +inside
        if len(inside) > most:
            most, best_end = len(inside), position
    earliest = max(0, best_end - size + 1)
    first = next((n for n in range(earliest, len(words)) if words[n].matched), 0)
    # What stands before the first word found explains it; what follows the last one does, too.
    start = max(0, min(max(earliest, first - LEAD), len(words) - size))
    return words[start : start + size]


def _html(text: str, start: int, end: int, found: Sequence[Token], asked: Container[str]) -> str:
    parts = []
    position = start
    for mark_start, mark_end in _marks(found, asked, start, end):
        parts.append(_escape(text[position:mark_start]))
        parts.append(f"<mark>{_escape(text[mark_start:mark_end])}</mark>")
        position = mark_end
    parts.append(_escape(text[position:end]))
    return "".join(parts)


def _marks(
    found: Sequence[Token], asked: Container[str], start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Where to mark between two positions: in order, no mark within another."""
    marked_until = start
    for token in found:
        if token.word in asked and token.start >= marked_until and token.end <= end:
            yield token.start, token.end
            marked_until = token.end


def _escape(text: str) -> str:
    return escape(_SPACES.sub(" ", text))
