"""Leading on from the addresses of former sites, where ours has no page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpResponsePermanentRedirect, HttpResponseRedirect
from django.http.request import split_domain_port
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from cms.core.languages import base_language
from lga.hosts import admin_host_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase

_OTHER_LANGUAGES = [code for code, _name in settings.LANGUAGES if code != base_language()]
_PREFIX = re.compile(rf"/({'|'.join(_OTHER_LANGUAGES)})(?=/)")
_SCRIPT = re.compile(r"^/index\.php(?=/)")
#: The old sites put this behind the address of a second text with the same title.
_REPEATED = re.compile(r"-\d$")


class OldAddressMiddleware:
    """Wagtail's redirects in one query, also for the ways in which the old sites spelt an address.

    Tried are, in this order: the address as it is, without its query, without the prefix of a
    language or ``index.php``, and without the number of a duplicate. A reader who came by a
    prefix is led to the translation. A target that is not published leads nowhere, so the
    reader is told that there is no page rather than sent to another such answer.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code != 404:
            return response
        return redirect_for(request) or response


def redirect_for(request: HttpRequest) -> HttpResponseBase | None:
    """The answer that leads on from an old address, if it is one."""
    host, _port = split_domain_port(request.get_host())
    full_path = request.get_full_path()
    if host == admin_host_name() or "\0" in request.path:
        return None
    found = _find(Site.find_for_request(request), spellings(full_path))
    url = found and _target_of(found, request)
    if found is None or not url or Redirect.normalise_path(url) in spellings(full_path):
        return None
    kind = HttpResponsePermanentRedirect if found.is_permanent else HttpResponseRedirect
    return kind(url)


def spellings(full_path: str) -> list[str]:
    """The forms under which an address may be kept, the closest first."""
    query = full_path.partition("?")[1:]
    path = full_path.partition("?")[0].rstrip("/")
    bare = _SCRIPT.sub("", _PREFIX.sub("", path, count=1))
    forms = [path, bare, _REPEATED.sub("", bare)]
    tried = [form + "".join(query) for form in forms] + forms
    decoded = [str(Redirect.normalise_path(form)) for form in tried]
    encoded = [str(Redirect.normalise_path(form, decode_unicode=False)) for form in tried]
    return list(dict.fromkeys([*decoded, *encoded]))


def _find(site: Site | None, tried: list[str]) -> Redirect | None:
    """The redirect of the closest form; the site's own before one for all sites."""
    kept = Redirect.get_for_site(site).filter(old_path__in=tried).select_related("redirect_page")
    order = {path: place for place, path in enumerate(tried)}
    return min(
        kept,
        key=lambda redirect: (order[redirect.old_path], redirect.site_id is None),
        default=None,
    )


def _target_of(redirect: Redirect, request: HttpRequest) -> str | None:
    page = redirect.redirect_page
    if page is None:
        return str(redirect.redirect_link) or None
    if not page.live:
        return None
    language = _PREFIX.match(request.path)
    if language:
        page = _translation_of(page, language[1]) or page
    elif redirect.redirect_page_route_path:
        return str(redirect.link)
    return page.get_url(request)


def _translation_of(page: Any, language: str) -> Any | None:
    return page.get_translations().live().filter(locale__language_code=language).first()
