"""The view behind every page's address, and the switch at the foot of every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from wagtail.views import serve

from cms.core.low_data import remember
from cms.core.page_cache.kept_page import mark_as_public
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
    response = serve(request, path)
    if page.is_the_same_until_changed:
        mark_as_public(response, page.pk)
    return response


# Without a token, which would need a cookie on every page: who is tricked into pressing the switch
# sees fewer pictures.
@csrf_exempt
@require_POST
@transaction.non_atomic_requests
def switch_low_data(request: HttpRequest) -> HttpResponse:
    """Leave pictures out from now on, or show them again, and go back to the page."""
    back = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(back, request.get_host(), request.is_secure()):
        back = reverse("wagtail_serve", args=[""])
    response = redirect(back)
    remember(request, response, saves_data=request.POST.get("low_data") == "on")
    return response
