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

from cms.core.page_cache.changes import KEPT_FOR
from cms.core.page_cache.kept_page import PRIVATE, KeptPage
from cms.core.page_cache.readers import is_anybody, name_of
from cms.core.page_cache.subjects import noting_subjects
from cms.core.page_cache.versions import Versions, remember_versions

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
        versions = _versions_for(request)
        if kept is None or not kept.holds(versions):
            response, kept = self._made(request, versions)
            if kept is None:
                return as_ones_own(response)
            caches["pages"].set(key, kept, KEPT_FOR)
        return kept.answer(request)

    def _made(
        self, request: HttpRequest, versions: Versions | None
    ) -> tuple[HttpResponseBase, KeptPage | None]:
        """The answer, and as a page to be kept if it may be."""
        remember_versions(request, versions)
        with noting_subjects() as subjects:
            response = self.get_response(request)
        if versions is None:
            return response, None
        return response, KeptPage.made_from(request, response, versions, frozenset(subjects))


def as_ones_own(response: HttpResponseBase) -> HttpResponseBase:
    """Keep an answer that may be meant for one reader from all caches but her own."""
    is_personal = response.cookies or has_vary_header(response, "Cookie")
    if is_personal and not response.has_header("Cache-Control"):
        response["Cache-Control"] = PRIVATE
    return response


def _versions_for(request: HttpRequest) -> Versions | None:
    """As of when an answer would be; None while nobody can tell."""
    host, _port = split_domain_port(request.get_host())
    try:
        return Versions.now(host)
    except (DatabaseError, InterfaceError) as error:
        logger.warning("The database is away, pages are shown as they were kept: %s", error)
        return None
