"""What a text may hold: no more than the blocks of a page's body can show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from home.loading.markdown import parts_of, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_LISTS = {"bullet_list_open", "ordered_list_open"}
_LISTED = {"list_item_open", "paragraph_open", *_LISTS}

#: The parts that a body has blocks for, and what may stand within each.
WITHIN: dict[str, set[str]] = {
    "heading_open": set(),
    "paragraph_open": set(),
    "bullet_list_open": _LISTED,
    "ordered_list_open": _LISTED,
    "blockquote_open": {"paragraph_open"},
    "table_open": {"thead_open", "tbody_open", "tr_open", "th_open", "td_open"},
}
HEADINGS = {"h2", "h3"}

#: What running text may hold; a quotation and the cells of a table are plain.
PLAIN = {"text", "softbreak", "hardbreak"}
MARKED_UP = {*PLAIN, "strong_open", "strong_close", "em_open", "em_close"}
MARKED_UP |= {"link_open", "link_close"}

ADDRESSES = ("https://", "http://", "mailto:", "tel:")

NAMES = {
    "blockquote_open": "a quotation",
    "bullet_list_open": "a list",
    "code_block": "text set in by four spaces",
    "code_inline": "code",
    "em_open": "italic text",
    "fence": "code",
    "heading_open": "a heading",
    "hr": "a line across",
    "image": "a picture",
    "link_open": "a link",
    "ordered_list_open": "a list",
    "paragraph_open": "a paragraph",
    "strong_open": "bold text",
    "table_open": "a table",
}


@dataclass(frozen=True, slots=True)
class Misfit:
    """Something that a page would lose without a word; ``line`` is within the text, from 0."""

    line: int
    message: str


def misfits_in(text: str) -> Iterator[Misfit]:
    """Everything in a text that a page's body has no block for."""
    for part in parts_of(tokens_of(text)):
        yield from _misfits(part)


def _misfits(part: Sequence[Token]) -> Iterator[Misfit]:
    first, line = part[0], _line(part[0])
    if first.type not in WITHIN:
        yield Misfit(line, f"A page's text cannot hold {_name(first)}.")
        return
    if first.type == "heading_open" and first.tag not in HEADINGS:
        yield Misfit(line, "Headings are ## or ###: the title of the page is the first.")
    for token in part[1:]:
        line = token.map[0] if token.map else line
        if token.nesting >= 0 and token.type not in {"inline", *WITHIN[first.type]}:
            yield Misfit(line, f"{_name(first).capitalize()} cannot hold {_name(token)}.")
        yield from _misfits_of_words(first, token, line)
    if first.type in _LISTS:
        yield from _long_items(part)


def _misfits_of_words(first: Token, token: Token, line: int) -> Iterator[Misfit]:
    allowed = PLAIN if first.type in {"blockquote_open", "table_open"} else MARKED_UP
    for child in token.children or []:
        if child.type not in allowed and child.nesting >= 0:
            yield Misfit(line, f"{_name(first).capitalize()} cannot hold {_name(child)}.")
        elif child.type == "link_open":
            address = str(child.attrs.get("href", ""))
            if not address.startswith(ADDRESSES):
                message = f"“{address}” leads nowhere. Begin it with https://, mailto: or tel:."
                yield Misfit(line, message)


def _long_items(part: Sequence[Token]) -> Iterator[Misfit]:
    seen = 0
    for token in part:
        if token.type == "list_item_open":
            seen = 0
        elif token.type == "paragraph_open":
            seen += 1
            if seen > 1:
                yield Misfit(_line(token), "An item of a list is one paragraph only.")


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _name(token: Token) -> str:
    return NAMES.get(token.type, token.type)
