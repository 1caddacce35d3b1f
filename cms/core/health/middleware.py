"""`/healthz` and `/readyz`, answered before anything asks which site the request is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, JsonResponse

from cms.core.health.readiness import readiness

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase


def healthz() -> HttpResponse:
    """The process answers; nothing else is asked, so that a sick database restarts no server."""
    return HttpResponse("ok\n", content_type="text/plain")


def readyz() -> HttpResponse:
    """The process can serve pages, or 503."""
    ready, report = readiness()
    return JsonResponse(report, status=200 if ready else 503)


ANSWERS = {"/healthz": healthz, "/readyz": readyz}


class HealthMiddleware:
    """A middleware, not two views: a load balancer asks by address, with no host of ours, in
    plain HTTP and when the database is down; the known-host check, the redirect to HTTPS and
    the transaction around every view would each refuse it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if answer := ANSWERS.get(request.path_info):
            response = answer()
            response["Cache-Control"] = "no-store"
            return response
        return self.get_response(request)
