"""Answering to the hosts that are ours, and to no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponseBadRequest
from django.http.request import split_domain_port

from lga.hosts import is_known_host

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse


class KnownHostMiddleware:
    """Refuse requests for a host that is neither a site's nor the admin's.

    Wagtail answers an unknown host with the default site, which would let anybody's domain show
    the region's pages. The hosts are rows, since a new council brings a new one at run time.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        host, _port = split_domain_port(request.get_host())
        if not is_known_host(host):
            return HttpResponseBadRequest("Unknown host.", content_type="text/plain")
        return self.get_response(request)
