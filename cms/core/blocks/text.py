"""What a body says when only its words count: for search and for summaries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.blocks import StreamValue

from cms.core.blocks.at_hand import AtHand, having_at_hand

if TYPE_CHECKING:
    from collections.abc import Iterator


def plain_text(body: StreamValue) -> str:
    """The words of a body without its markup, one line a piece of text, without a query.

    The words are as the officer typed them, so "a < b" stays: escape before display.
    """
    # A copy: what the body points to says nothing here, but is to be shown of the body itself.
    words = StreamValue(body.stream_block, list(body.raw_data), is_lazy=True)
    with having_at_hand(AtHand()):
        return "\n".join(pieces_of(words))


def pieces_of(body: StreamValue) -> Iterator[str]:
    for child in body:
        for piece in child.block.get_searchable_content(child.value):
            if text := " ".join(str(piece or "").split()):
                yield text
