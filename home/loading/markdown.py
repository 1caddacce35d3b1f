"""Markdown as the blocks of a page's body.

Block ids follow from the place in the text, so that the same place has the same id in every
language: this is how a translation finds its original. `markdown_rules` says what fits.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")

#: Block ids are made within this name space; it means nothing else.
_PLACES = uuid.UUID("5f0c4f2e-3a40-4d0e-9d6b-6a3e4a3c7d11")

#: The editor's own tags, where they are not Markdown's.
_TAGS = {"strong": "b", "em": "i"}

_LINE_BREAKS = {"softbreak": " ", "hardbreak": "\n"}


def blocks_from(text: str) -> list[dict[str, Any]]:
    """The blocks of a text, as a StreamField stores them."""
    return [
        {"id": str(uuid.uuid5(_PLACES, f"{number}")), "type": kind, "value": value}
        for number, (kind, value) in enumerate(_blocks(text))
    ]


def tokens_of(text: str) -> list[Token]:
    """What Markdown makes of a text, with the line of each part."""
    return _MARKDOWN.parse(text)


def parts_of(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The headings, paragraphs, lists, quotations and tables that a text consists of."""
    part: list[Token] = []
    for token in tokens:
        part.append(token)
        if token.level == 0 and token.nesting <= 0:
            yield part
            part = []


def plain_words(token: Token) -> str:
    """The words of a piece of text, without their markup."""
    return "".join(_LINE_BREAKS.get(child.type, child.content) for child in token.children or [])


def _blocks(text: str) -> Iterator[tuple[str, Any]]:
    running: list[Token] = []
    for part in parts_of(tokens_of(text)):
        kind = part[0].type
        if kind not in {"table_open", "blockquote_open"}:
            running += part
            continue
        if running:
            yield "rich_text", _html(running)
        running = []
        yield ("table", _table(part)) if kind == "table_open" else ("quote", _quote(part))
    if running:
        yield "rich_text", _html(running)


def _html(tokens: Sequence[Token]) -> str:
    """The tokens as the editor would have stored them, without space between them."""
    for token in tokens:
        # The editor knows no paragraph within a list item, and no list that begins at three.
        token.hidden = token.hidden or (token.type.startswith("paragraph") and token.level > 0)
        token.attrs.pop("start", None)
        for child in token.children or []:
            child.tag = _TAGS.get(child.tag, child.tag)
            if child.type == "softbreak":
                child.type, child.content = "text", " "
    html = _MARKDOWN.renderer.render(list(tokens), _MARKDOWN.options, {})
    return html.replace("<br />", "<br/>").replace("\n", "")


def _table(part: Sequence[Token]) -> dict[str, Any]:
    rows: list[list[str]] = []
    for token in part:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(plain_words(token))
    return {
        "data": rows,
        "cell": [],
        "mergeCells": [],
        "table_caption": "",
        "table_header_choice": "row",
        "first_row_is_table_header": True,
        "first_col_is_header": False,
    }


def _quote(part: Sequence[Token]) -> dict[str, str]:
    text = "\n".join(plain_words(token) for token in part if token.type == "inline")
    return {"text": text, "source": "", "role": ""}
