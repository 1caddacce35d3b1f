"""A page of a long list in one query, which counts the whole list as it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.db.models import Count, Window

if TYPE_CHECKING:
    from django.core.paginator import Page


def page_of(things: Any, asked: str, size: int) -> Page[Any]:
    """The page of this number, as Django's own `get_page` gives it."""
    paginator = Paginator(things, size)
    # A number of nine digits is still one that any database takes.
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1
    first = (max(number, 1) - 1) * size
    found = list(things.annotate(counted=Window(Count("pk")))[first : first + size])
    if not found and number > 1:
        return paginator.get_page(asked)
    paginator.count = found[0].counted if found else 0
    page = paginator.get_page(number)
    page.object_list = found
    return page
