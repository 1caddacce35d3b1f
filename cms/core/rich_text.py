"""Rich text as plain words."""

from __future__ import annotations

from wagtail.rich_text import get_text_for_indexing


def text_of(rich_text: str) -> str:
    """The words of a rich text field, without markup."""
    return str(get_text_for_indexing(rich_text))
