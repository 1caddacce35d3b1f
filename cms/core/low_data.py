"""Whether a reader wants to save data: then pages leave pictures out until they are asked for.

She says so with a button, kept in a cookie that holds nothing else, or her browser says so with
``Save-Data: on``. Whoever asks makes the page differ by that, and caches are told.
"""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.cache import patch_vary_headers

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase

COOKIE = "low_data"
YES, NO = "1", "0"
ONE_YEAR = 365 * 24 * 60 * 60


@dataclass(slots=True)
class Wish:
    """What the reader of the response being made wants, and whether anybody has asked."""

    saves_data: bool = False
    was_asked: bool = False


_wish: ContextVar[Wish | None] = ContextVar("low_data", default=None)


def is_low_data() -> bool:
    """Whether to leave pictures out of the response being made."""
    wish = _wish.get()
    if wish is None:
        return False
    wish.was_asked = True
    return wish.saves_data


def browser_asks(request: HttpRequest) -> bool:
    """Whether the browser itself is set to save data."""
    return request.headers.get("Save-Data", "").lower() == "on"


def wish_of(request: HttpRequest) -> bool:
    """The reader's own word, else her browser's."""
    chosen = request.COOKIES.get(COOKIE)
    return chosen == YES if chosen in {YES, NO} else browser_asks(request)


def remember(request: HttpRequest, response: HttpResponseBase, *, saves_data: bool) -> None:
    """Keep a choice; where it is what the browser asks for anyway, nothing has to be kept."""
    if saves_data == browser_asks(request):
        response.delete_cookie(COOKIE, samesite="Lax")
        return
    response.set_cookie(
        COOKIE,
        YES if saves_data else NO,
        max_age=ONE_YEAR,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )


class LowDataMiddleware:
    """Makes the wish known while a response is made, and the response known to depend on it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        wish = Wish(wish_of(request))
        token = _wish.set(wish)
        try:
            response = self.get_response(request)
        finally:
            _wish.reset(token)
        if wish.was_asked:
            patch_vary_headers(response, ("Cookie", "Save-Data"))
        return response
