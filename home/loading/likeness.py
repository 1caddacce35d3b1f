"""Whether two languages of one text are built alike, part by part."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from cms.core.blocks.table import has_words
from home.loading.markdown import plain_words, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

NAMES = {
    "blockquote_open": "a quotation",
    "bullet_list_open": "a list of points",
    "list_item_open": "an item of a list",
    "ordered_list_open": "a numbered list",
    "paragraph_open": "a paragraph",
    "table_open": "a table",
    "tr_open": "a row of a table",
}
CELLS = {"th_open", "td_open"}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a text that a translation must have, too; ``line`` is within the text, from 0."""

    name: str
    line: int


def first_difference(text: str, other: str) -> tuple[Part, Part] | None:
    """The first parts in which two texts differ, or None."""
    ends = (Part("the end", text.count("\n")), Part("the end", other.count("\n")))
    for pair in zip_longest(_parts(text), _parts(other)):
        here, there = (part or end for part, end in zip(pair, ends, strict=True))
        if here.name != there.name:
            return here, there
    return None


def _parts(text: str) -> Iterator[Part]:
    line, in_cell = 0, False
    for token in tokens_of(text):
        line = token.map[0] if token.map else line
        if token.type in CELLS:
            in_cell = True
        elif token.type == "inline":
            yield from (Part(name, line) for name in _names_of_words(token, in_cell))
            in_cell = False
        elif token.type == "heading_open":
            yield Part(f"a heading {'#' * int(token.tag[1:])}", line)
        elif token.type in NAMES and (token.level == 0 or token.type != "paragraph_open"):
            yield Part(NAMES[token.type], line)


def _names_of_words(token: Token, in_cell: bool) -> Iterator[str]:
    """A cell of digits only is shown to no translator; a link is taken over from the original."""
    if in_cell:
        yield "a cell with words" if has_words(plain_words(token)) else "a cell without words"
    for child in token.children or []:
        if child.type == "link_open":
            yield "a link"
