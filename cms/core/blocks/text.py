"""What a body says when only its words count: for search and for summaries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def plain_text(stream_value: Iterable[Any]) -> str:
    """The words of a body without its markup, one line a piece of text.

    The words are as the officer typed them, so "a < b" stays: escape before display.
    """
    return "\n".join(pieces_of(stream_value))


def pieces_of(stream_value: Iterable[Any]) -> Iterator[str]:
    for child in stream_value:
        for piece in child.block.get_searchable_content(child.value):
            if text := " ".join(str(piece or "").split()):
                yield text
