"""Finding an entry of the main menu, and laying the menu out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template

from cms.core.menu_row import row_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cms.core.links import MenuItem

register = template.Library()

register.filter("in_one_row", row_of)


@register.filter
def list_url(menu: Iterable[MenuItem], page_type: str) -> str:
    """Where the menu leads for a page type such as "newsindexpage"; nothing where it does not.

    The menu has been read already, so "show all" costs a front page no query.
    """
    found = (item.url for item in menu if getattr(item, "page_type", "") == page_type)
    return next(found, "")
