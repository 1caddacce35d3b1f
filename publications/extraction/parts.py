"""A part of a document: a page of a PDF, a slide, or as much of a long text as fills a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from publications.extraction.faults import Fault, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: More than the longest budget book; what comes after is not read.
MOST_PARTS = 5_000
#: Of a single page, such as a drawing full of words.
MOST_CHARACTERS = 200_000
_FULL = 4_000


@dataclass(frozen=True, slots=True)
class Part:
    """The text of one part, counted from 1; ``fault`` tells why there is none."""

    number: int
    text: str = ""
    by_ocr: bool = False
    fault: Fault | None = None


def parts_of_lines(lines: Iterable[str]) -> Iterator[Part]:
    """A text without pages in parts of about a page, broken where a line ends."""
    number, held, length = 1, list[str](), 0
    for line in _no_longer_than_a_part(lines):
        if length and length + len(line) > _FULL:
            yield Part(number, "\n".join(held))
            number, held, length = number + 1, [], 0
            if number > MOST_PARTS:
                raise Unreadable(Fault.TOO_LARGE)
        held.append(line)
        length += len(line) + 1
    if held:
        yield Part(number, "\n".join(held))


def _no_longer_than_a_part(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        for start in range(0, len(line) or 1, _FULL):
            yield line[start : start + _FULL]
