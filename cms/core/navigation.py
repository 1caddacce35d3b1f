"""The main menu, read from the page tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F
from wagtail.models import Page, Site

from cms.core.languages import active_language, base_language
from cms.core.links import MenuItem
from cms.core.models.page_tree import (
    BasePageQuerySet,
    in_active_language,
    without_restricted,
)

if TYPE_CHECKING:
    from django.http import HttpRequest


def main_menu(request: HttpRequest) -> list[MenuItem]:
    """The first level of the site in the active language, in the order of the tree.

    A page that is not translated yet keeps its place with its original title, marked so.
    """
    site = Site.find_for_request(request)
    if site is None:
        return []
    items = []
    for page in menu_pages(site.root_page):
        url = page.get_url(request) or ""
        lang = "" if page.language_code == active_language() else page.language_code
        items.append(
            MenuItem(page.title, url, lang=lang, is_current=request.path.startswith(url or "\0"))
        )
    return items


def menu_pages(root: Page) -> list[Any]:
    """The visible children of a site's root, in any language of the root."""
    roots = [root]
    if active_language() != base_language():
        roots = list(Page.objects.filter(translation_key=root.translation_key))
    pages = BasePageQuerySet(Page).live().in_menu().children_of_any(roots)
    visible = without_restricted(in_active_language(pages))
    return list(visible.annotate(language_code=F("locale__language_code")).order_by("path"))
