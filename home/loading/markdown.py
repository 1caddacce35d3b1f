"""Markdown as the blocks of a page's body.

Block ids follow from the place in the text, so that the same place has the same id in every
language: this is how a translation finds its original.
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

#: What the body's rich text can hold. Anything else would be lost without a word.
_WRITABLE = {
    "heading_open",
    "paragraph_open",
    "bullet_list_open",
    "ordered_list_open",
    "blockquote_open",
    "table_open",
}
HEADINGS = {"h2", "h3"}


class UnfitMarkdown(ValueError):
    """Something that a page's body has no block for; ``line`` is within the text, from 0."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def blocks_from(text: str) -> list[dict[str, Any]]:
    """The blocks of a text, as a StreamField stores them. Raises UnfitMarkdown."""
    return [
        {"id": str(uuid.uuid5(_PLACES, f"{number}")), "type": kind, "value": value}
        for number, (kind, value) in enumerate(_blocks(text))
    ]


def shape_of(text: str) -> list[str]:
    """The kinds of a text's parts in their order: two languages of one page must agree in it."""
    return [
        f"{token.type.removesuffix('_open')} {token.tag}".strip()
        for token in _MARKDOWN.parse(text)
        if token.nesting >= 0 and token.type != "inline"
    ]


def _blocks(text: str) -> Iterator[tuple[str, Any]]:
    running: list[Token] = []
    for part in _top_level_parts(_MARKDOWN.parse(text)):
        _check(part)
        kind = part[0].type
        if kind in {"table_open", "blockquote_open"}:
            if running:
                yield "rich_text", _html(running)
            running = []
            yield ("table", _table(part)) if kind == "table_open" else ("quote", _quote(part))
        else:
            running += part
    if running:
        yield "rich_text", _html(running)


def _top_level_parts(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    part: list[Token] = []
    for token in tokens:
        part.append(token)
        if token.level == 0 and token.nesting <= 0:
            yield part
            part = []


def _check(part: Sequence[Token]) -> None:
    first = part[0]
    line = first.map[0] if first.map else 0
    if first.type not in _WRITABLE:
        raise UnfitMarkdown(line, f"A page cannot show this part of Markdown ({first.type}).")
    if first.type == "heading_open" and first.tag not in HEADINGS:
        raise UnfitMarkdown(line, "Headings are ## or ###: the title of the page is the first.")
    for token in part:
        for child in token.children or []:
            if child.type in {"image", "html_inline", "code_inline"}:
                raise UnfitMarkdown(line, f"A page's text cannot hold this ({child.type}).")


def _html(tokens: Sequence[Token]) -> str:
    html = _MARKDOWN.renderer.render(list(tokens), _MARKDOWN.options, {})
    html = html.replace("<strong>", "<b>").replace("</strong>", "</b>")
    return html.replace("<em>", "<i>").replace("</em>", "</i>").replace("\n", "")


def _table(part: Sequence[Token]) -> dict[str, Any]:
    rows: list[list[str]] = []
    for token in part:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_plain(token))
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
    text = "\n".join(_plain(token) for token in part if token.type == "inline")
    return {"text": text, "source": "", "role": ""}


def _plain(token: Token) -> str:
    return "".join(
        "\n" if child.type in {"softbreak", "hardbreak"} else child.content
        for child in token.children or []
    )
