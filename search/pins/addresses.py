"""Whether an address of an institution's own site leads anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from django.urls import Resolver404, resolve
from django.utils import translation
from wagtail.contrib.redirects.models import Redirect

from cms.core.languages import base_language
from cms.core.routing import page_shown_at

if TYPE_CHECKING:
    from wagtail.models import Site


def leads_somewhere(site: Site, address: str) -> bool:
    """Whether there is a published page, a view such as the search, or an old address that leads
    on. Whether a view has something to show there is not asked.
    """
    path = unquote(urlsplit(address).path)
    with translation.override(translation.get_language_from_path(path) or base_language()):
        return _is_there(site, path) or _leads_on(site, path)


def _is_there(site: Site, path: str) -> bool:
    try:
        found = resolve(path if path.endswith("/") else f"{path}/")
    except Resolver404:
        return False
    return found.view_name != "show_page" or page_shown_at(site, *found.args) is not None


def _leads_on(site: Site, path: str) -> bool:
    old = Redirect.normalise_path(path)
    return bool(Redirect.get_for_site(site).filter(old_path=old).exists())
