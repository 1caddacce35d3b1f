"""What is answered while the store of files cannot be asked."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

from cms.core.files.away import is_away

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

logger = logging.getLogger(__name__)

UNAVAILABLE = 503

#: When whoever wanted a file may ask again, in seconds.
RETRY_AFTER = 60


def answer_later(request: HttpRequest, error: BaseException) -> HttpResponse:
    """503, with a page for whoever reads it, and in a word for the place of a picture."""
    logger.warning("The store of files is away: %s", error)
    if "text/html" in request.headers.get("Accept", "text/html"):
        response = render(request, "503.html", status=UNAVAILABLE)
    else:
        text = "The store of files does not answer. Try again in a minute.\n"
        response = HttpResponse(text, status=UNAVAILABLE, content_type="text/plain")
    response.headers["Retry-After"] = str(RETRY_AFTER)
    add_never_cache_headers(response)
    return response


class StoreAwayMiddleware:
    """Answers what could not be done for want of the store; the transaction is rolled back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        return answer_later(request, error) if is_away(error) else None
