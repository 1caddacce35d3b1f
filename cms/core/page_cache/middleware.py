"""Answering with a kept page where there is one that still holds."""

from __future__ import annotations

import hashlib
import logging
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.cache import caches
from django.core.exceptions import MiddlewareNotUsed
from django.db import DatabaseError, InterfaceError
from django.http.request import split_domain_port
from django.utils.cache import has_vary_header

from cms.core.page_cache.changes import KEPT_FOR, remember_version, version_of
from cms.core.page_cache.kept_page import PRIVATE, KeptPage
from cms.core.page_cache.readers import is_anybody, name_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

logger = logging.getLogger(__name__)


class PageCacheMiddleware:
    """Asks the database one question for a page that is kept, and makes the others.

    The version is read before the page is made: a change in between makes the page old at once.
    While the database is away, kept pages are shown as they are.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if not settings.PAGES_KEPT:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        name = name_of(request) if is_anybody(request) else None
        if name is None:
            return as_ones_own(self.get_response(request))
        key = hashlib.sha256(name.encode()).hexdigest()
        kept: KeptPage | None = caches["pages"].get(key)
        version = _version_for(request, kept)
        remember_version(request, version)
        if kept is None or kept.version != version:
            response = self.get_response(request)
            kept = KeptPage.made_from(request, response, version) if version else None
            if kept is None:
                return as_ones_own(response)
            caches["pages"].set(key, kept, KEPT_FOR)
        return kept.answer(request)


def as_ones_own(response: HttpResponseBase) -> HttpResponseBase:
    """Keep an answer that may be meant for one reader from all caches but her own."""
    is_personal = response.cookies or has_vary_header(response, "Cookie")
    if is_personal and not response.has_header("Cache-Control"):
        response["Cache-Control"] = PRIVATE
    return response


def _version_for(request: HttpRequest, kept: KeptPage | None) -> str:
    """The version that holds now; that of the kept page, if any, while nobody can tell."""
    host, _port = split_domain_port(request.get_host())
    try:
        return version_of(host)
    except (DatabaseError, InterfaceError) as error:
        logger.warning("The database is away, pages are shown as they were kept: %s", error)
        return kept.version if kept else ""
