"""Views that belong to the frame of every page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.http import HttpResponse, HttpResponseForbidden
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from cms.core.page_cache.readers import HIDDEN_ALERTS
from lga.alerts import MOST_HIDDEN, hidden_keys

if TYPE_CHECKING:
    from django.http import HttpRequest

#: No alert lasts longer, and the cookie says nothing about anybody.
REMEMBERED = 30 * 24 * 60 * 60
LONGEST_KEY = 60


# A token would cost every reader of an alert a cookie before any is needed. All that a stranger's
# page could do here is hide an alert that may be hidden, and the browser says where it came from.
@csrf_exempt
@transaction.non_atomic_requests
@require_POST
def hide_alert(request: HttpRequest) -> HttpResponse:
    """Remember that a reader has read an alert, and go back to where it was."""
    origin = urlsplit(request.headers.get("origin", "")).netloc
    if origin and origin != request.get_host():
        return HttpResponseForbidden()
    response = HttpResponse(status=303, headers={"Location": _way_back(request)})
    response.set_cookie(
        HIDDEN_ALERTS,
        ".".join(_keys_with(request, request.POST.get("alert", ""))),
        max_age=REMEMBERED,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )
    return response


def _way_back(request: HttpRequest) -> str:
    way = request.POST.get("next", "")
    is_ours = way.startswith("/") and url_has_allowed_host_and_scheme(way, allowed_hosts=None)
    return way if is_ours else "/"


def _keys_with(request: HttpRequest, key: str) -> list[str]:
    keys = [known for known in hidden_keys(request) if known != key]
    is_key = len(key) <= LONGEST_KEY and set(key) <= set("0123456789abcdef-")
    return ([*keys, key] if is_key else keys)[-MOST_HIDDEN:]
