"""Answering to the hosts that are ours, and to no other; knowing whose host it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponseBadRequest
from django.http.request import split_domain_port

from cms.core.views import show_page
from lga.frame import frame_for
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


class FrameMiddleware:
    """Read a page's frame before the page is looked for: then its site need not be asked for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> None:
        if view is show_page:
            frame_for(request)
