"""The view behind every page's address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.http import Http404
from wagtail.views import serve

from cms.core.routing import page_for

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


# Every view is one transaction (docs/decisions), but showing a page writes nothing: without this
# each reader would take SQLite's one write lock.
@transaction.non_atomic_requests
def show_page(request: HttpRequest, path: str = "") -> HttpResponse:
    """Find the page in our own way, then let Wagtail check its privacy and serve it."""
    page = page_for(request, path)
    if page is None:
        raise Http404
    request._wagtail_route_for_request = page.route(request, [])  # type: ignore[attr-defined]
    return serve(request, path)
