"""Pages that a page of another kind leads to: in the reader's language, at an address here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Q
from wagtail.models import Page, Site

from cms.core.languages import active_language
from cms.core.links import Link
from cms.core.models.page_tree import in_active_language, without_restricted
from cms.core.routing import language_root
from cms.core.templatetags.languages import foreign_language

if TYPE_CHECKING:
    from django.http import HttpRequest


def shown_in_active_language(pages: Any, request: HttpRequest) -> list[Any]:
    """What anyone may see of these pages of the site asked, each once, in one query."""
    found = pages.published().in_active_language().defer_streamfields()
    return stand_in_active_language(list(found), request)


def public_in_active_language(pages: Any) -> Any:
    """The same of pages of whatever type, as a query."""
    return without_restricted(in_active_language(pages.live()))


def stand_in_active_language(pages: list[Any], request: HttpRequest) -> list[Any]:
    """Give pages of the site asked that are not translated an address in the reader's language.

    Whoever reads English stays there, as in a list. The pages between are not asked for: the
    addresses of front pages are known, and the rest of an address is the page's own.
    """
    root = _root_address(request)
    for page in pages:
        if root and foreign_language(page):
            page.show_below(Page(url_path=root), _path_below_front_page(page))
    return pages


def link_in_active_language(page: Page, request: HttpRequest) -> Link:
    """The same for a page of which only title and address are known."""
    root, lang = _root_address(request), foreign_language(page)
    shown = Page(url_path=f"{root}{_path_below_front_page(page)}/") if root and lang else page
    return Link(page.title, shown.get_url(request) or "", lang)


def versions_of(page_id: int | None) -> Q:
    """The condition for being the page with this key in whatever language."""
    return Q(translation_key__in=Page.objects.filter(pk=page_id).values("translation_key"))


def _root_address(request: HttpRequest) -> str | None:
    site = Site.find_for_request(request)
    return site and language_root(site, active_language())


def _path_below_front_page(page: Page) -> str:
    _empty, _front_page, path = page.url_path.split("/", 2)
    return path.strip("/")
