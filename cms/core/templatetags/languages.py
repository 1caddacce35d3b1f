"""The language of a text that stands inside a page of another."""

from __future__ import annotations

from typing import Any

from django import template

from cms.core.languages import active_language, base_language

register = template.Library()


@register.filter
def foreign_language(page: Any) -> str:
    """The code for ``lang`` where a page's text is not in the language of the page around it.

    Only the base language stands in for others, and `shown_below` says that it does. A page read
    for a list may carry its ``language_code`` instead.
    """
    if getattr(page, "shown_below", None) is not None:
        return base_language()
    return unless_active(getattr(page, "language_code", ""))


@register.filter
def unless_active(code: str) -> str:
    """A language code, or nothing where it is the reader's own."""
    return "" if code == active_language() else code
