"""The main menu, read from the page tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F, Q
from wagtail.models import Page, Site

from cms.core.languages import active_language, base_language
from cms.core.links import MenuItem
from cms.core.models.page_tree import (
    BasePageQuerySet,
    in_active_language,
    without_restricted,
)
from cms.core.page_cache.parts import kept_part
from cms.core.page_cache.subjects import showing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest


#: Pages of the first level to which every foot leads, whether the menu has them or not. They are
#: read with the menu, so that they cost no page a query.
FOOT_PAGE_TYPES = ("feedbackpage",)


def first_level(request: HttpRequest) -> list[MenuItem]:
    """The first level of the site in the active language, in the order of the tree.

    What is for the foot only is among it. A page that is not translated yet keeps its place with
    its original title, marked so.
    """
    site = Site.find_for_request(request)
    if site is None:
        return []
    pages = kept_part(
        request,
        f"menu-{active_language()}",
        lambda: menu_pages(front_page_paths(request, site)),
    )
    return [_item(request, page) for page in pages]


def menu_pages(front_pages: Iterable[str]) -> list[Any]:
    """The visible children of a site's front pages, each in one language.

    Whatever happens to one of them concerns every page.
    """
    shown = Q(show_in_menus=True) | Q(content_type__model__in=FOOT_PAGE_TYPES)
    pages = BasePageQuerySet(Page).live().filter(shown).children_of_any(front_pages)
    visible = without_restricted(in_active_language(pages))
    told = visible.annotate(
        language_code=F("locale__language_code"), page_type=F("content_type__model")
    )
    with showing():
        return list(told.order_by("path"))


def front_page_paths(request: HttpRequest, site: Site) -> set[str]:
    """The tree paths of a site's front pages in the base and in the active language."""
    front = site.root_page
    if active_language() == base_language():
        return {front.path}
    page = _page_being_shown(request)
    if page is not None:
        return {front.path, page.path[: len(front.path)]}
    translations = Page.objects.filter(translation_key=front.translation_key)
    with showing():
        return set(translations.values_list("path", flat=True))


def _page_being_shown(request: HttpRequest) -> Any | None:
    route = getattr(request, "_wagtail_route_for_request", None)
    page = route and route.page
    return page and (getattr(page, "shown_below", None) or page)


def _item(request: HttpRequest, page: Any) -> MenuItem:
    url = page.get_url(request) or ""
    lang = "" if page.language_code == active_language() else page.language_code
    is_current = bool(url) and request.path.startswith(url)
    return MenuItem(
        page.title,
        url,
        lang,
        page_type=page.page_type,
        is_current=is_current,
        is_in_menu=page.show_in_menus,
    )
