"""Suggestions for a box to search with, as browsers know them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.http import JsonResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from cms.core.languages import active_language
from lga.frame import frame_for
from search.forms import asked_by
from search.suggestions.suggest import suggestions

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

#: Who types the same again, or takes a letter back, need not wait. In seconds.
KEPT = 60


# Nothing is written, and on SQLite a transaction would wait for whoever writes.
@transaction.non_atomic_requests
@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """What was typed, and a list of what may be meant: OpenSearch's format of suggestions."""
    frame = frame_for(request)
    query = asked_by(request.GET, frame).query
    found = suggestions(query, frame.institution, active_language()) if frame.institution else []
    response = JsonResponse(
        [query.text, found], safe=False, content_type="application/x-suggestions+json"
    )
    response.headers["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, private=True, max_age=KEPT)
    return response
