"""Finding an entry of the main menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cms.core.links import MenuItem

register = template.Library()


@register.filter
def list_url(menu: Iterable[MenuItem], page_type: str) -> str:
    """Where the menu leads for a page type such as "newsindexpage"; nothing where it does not.

    The menu has been read already, so "show all" costs a front page no query.
    """
    found = (item.url for item in menu if getattr(item, "page_type", "") == page_type)
    return next(found, "")
