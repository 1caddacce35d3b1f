"""The door of the API: open to pages of any site, to so many requests a minute."""

from __future__ import annotations

from functools import wraps
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from search.api.faults import fault
from search.limits import SECONDS, TOO_MANY, may_ask

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

READING = ("GET", "HEAD")
METHODS = "GET, HEAD, OPTIONS"
OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "Accept, Accept-Language",
    "Access-Control-Expose-Headers": "Retry-After",
    "Access-Control-Max-Age": "86400",
    "X-Robots-Tag": "noindex",
}


def open_to_all(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view of the API, in the language that the program asks for."""

    # Nothing is written, and on SQLite a transaction would wait for whoever writes.
    @transaction.non_atomic_requests
    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        language = translation.get_language_from_request(request)
        with translation.override(language):
            response = _answer(request, view, *args, **kwargs)
        response.headers["Content-Language"] = language
        for name, value in OPEN.items():
            response.headers[name] = value
        patch_vary_headers(response, ["Accept-Language"])
        return response

    return answer


def _answer(
    request: HttpRequest, view: Callable[..., HttpResponse], *args: Any, **kwargs: Any
) -> HttpResponse:
    if request.method == "OPTIONS":
        return HttpResponse(status=204)
    if request.method not in READING:
        return refused(HTTPStatus.METHOD_NOT_ALLOWED, _not_to_be_written(), Allow=METHODS)
    if may_ask(request):
        # Ninja knows no HEAD; the web server sends the answer's head alone.
        request.method = "GET"
        return view(request, *args, **kwargs)
    wait = _("Wait {seconds} seconds, then ask again.").format(seconds=SECONDS)
    told = fault("", _("Too many requests from this network."), wait)
    return refused(TOO_MANY, told, **{"Retry-After": str(SECONDS)})


def refused(status: int, told: dict[str, str], **headers: str) -> HttpResponse:
    """An answer in the form of all faults."""
    return JsonResponse({"errors": [told]}, status=status, headers=headers)


def no_such_address(request: HttpRequest, rest: str) -> HttpResponse:
    """What a misspelt address below that of the API gets."""
    mend = _("The addresses are described at {address}.").format(address=reverse("api:api-root"))
    return refused(HTTPStatus.NOT_FOUND, fault("", _("There is no such address."), mend))


def _not_to_be_written() -> dict[str, str]:
    return fault("", _("This can only be read."), _("Ask by GET."))
