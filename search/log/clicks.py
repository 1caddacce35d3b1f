"""Counting that a result was opened, from where the browser says that it comes.

Links lead straight to what was found: no address in between, no script, no parameter. A browser
tells a page of the same host where it was; on links to another institution's host, which is ours
too, the page of results allows it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.http import QueryDict
from django.urls import reverse
from django.utils import translation
from wagtail.documents import get_document_model

from cms.core.page_cache.kept_page import page_shown
from lga.frame import frame_for
from search.log.buffer import buffer
from search.log.click import Click
from search.log.noting import question_key
from search.log.visitors import is_first_today, is_person
from search.models import SourceKey
from search.sources import page_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

_SHOWN = {200, 206, 304}


class ClickMiddleware:
    """Looks, after the answer, whether it was one to somebody who came from a search."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if request.headers.get("referer") and response.status_code in _SHOWN:
            note_click(request, response)
        return response


def note_click(request: HttpRequest, response: HttpResponseBase) -> None:
    try:
        came_from = urlsplit(request.headers["referer"])
    except ValueError:
        return
    language = _search_pages().get(came_from.path)
    target = _target_of(request, response) if language else None
    if not language or target is None or not is_person(request):
        return
    institutions = frame_for(request).institutions
    asked = next((one for one in institutions if one.site.hostname == came_from.hostname), None)
    if asked is None:
        return
    key = question_key(asked, language, QueryDict(came_from.query).get("q", ""))
    if key.words and is_first_today(request, "clicked", key):
        buffer.add_click(Click(key, target))


def _target_of(request: HttpRequest, response: Any) -> SourceKey | None:
    """What was opened: a page or a document."""
    page_id = page_shown(response)
    if page_id is not None:
        return page_key(page_id)
    match = request.resolver_match
    if match and match.url_name in ("document_file", "document_text"):
        content_type = ContentType.objects.get_for_model(get_document_model())
        return SourceKey(content_type.pk, str(match.kwargs["pk"]))
    return None


@cache
def _search_pages() -> dict[str, str]:
    """The addresses of the search page, with the language of each."""
    pages = {}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            pages[reverse("search")] = code
    return pages
