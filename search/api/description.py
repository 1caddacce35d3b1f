"""What the API can be asked, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.core.languages import links_to_same_view
from cms.core.links import Link
from search.api.parameters import MENDS, Parameters
from search.limits import SECONDS

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@transaction.non_atomic_requests
@require_safe
def description(request: HttpRequest) -> HttpResponse:
    """Each parameter with what it means and what it takes; all without a foreign script."""
    context = {
        "parameters": [
            (
                name,
                _(field.description) if field.description else "",
                MENDS[name],
                field.is_required(),
            )
            for name, field in Parameters.model_fields.items()
        ],
        "address": request.build_absolute_uri(reverse("api:search")),
        "openapi_url": reverse("api:openapi-json"),
        "limit": settings.SEARCH_API_PER_MINUTE,
        "seconds": SECONDS,
        "breadcrumbs": [
            Link(_("Home"), reverse("wagtail_serve", args=[""])),
            Link(_("Search"), reverse("search")),
        ],
        "language_links": links_to_same_view(request),
    }
    return render(request, "search/api.html", context)
