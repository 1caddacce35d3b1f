"""What is answered when a form cannot be told from a forged one: the form again, as it was filled.

A browser that lost its cookie, or a page that stood open for days, must not cost a citizen what
she has typed. Nothing is acted upon: the view is asked as if somebody came to read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import render

from cms.core.middleware import ADMIN_PATH

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

FORBIDDEN = 403

#: How Django's reasons begin when a form was sent from another site. Its words are not ours to
#: show: somebody may have put them there for a reader to send on.
_FROM_ELSEWHERE = ("Origin", "Referer")


def not_sent(request: HttpRequest, reason: str = "") -> HttpResponse:
    """CSRF_FAILURE_VIEW: the form with what was typed and a fresh token, or what to do."""
    may_be_shown = not request.path.startswith(ADMIN_PATH)
    if may_be_shown and not reason.startswith(_FROM_ELSEWHERE):
        response = _form_again(request)
        if response is not None:
            return response
    return render(request, "403_csrf.html", status=FORBIDDEN)


def _form_again(request: Any) -> HttpResponse | None:
    """The page as a reader gets it, if it holds a form of ours; views find the POST as it was."""
    view, given, named = request.resolver_match
    typed = request.POST
    if not typed:
        return None
    request.method, request.was_not_sent = "GET", True
    request.META["CSRF_COOKIE_NEEDS_UPDATE"] = False
    response: Any = view(request, *given, **named)
    if hasattr(response, "render"):
        response.render()
    # Only what holds a form asks for a token.
    if response.status_code != 200 or not request.META["CSRF_COOKIE_NEEDS_UPDATE"]:
        return None
    response.status_code = FORBIDDEN
    found: HttpResponse = response
    return found
