"""The results of a search as files: to follow, and to reckon with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import conditional_page, require_safe

from lga.frame import frame_for
from search.forms import asked_by
from search.limits import may_ask, too_many
from search.result_feed import feed_of
from search.result_table import table_of

if TYPE_CHECKING:
    from django.http import HttpRequest


# Nothing is written, and on SQLite a transaction would wait for whoever writes.
@transaction.non_atomic_requests
@require_safe
@conditional_page
def atom(request: HttpRequest) -> HttpResponse:
    """The newest results, for programs that look again and again."""
    if not may_ask(request):
        return too_many()
    frame = frame_for(request)
    if frame.institution is None:
        raise Http404
    asked = asked_by(request.GET, frame)
    page_url = request.build_absolute_uri(f"{reverse('search')}{asked.address()}")
    feed = feed_of(asked, frame, frame.institution, page_url)
    text = feed.writeString("utf-8")
    return _not_for_crawlers(HttpResponse(text, content_type=feed.content_type))


@transaction.non_atomic_requests
@require_safe
def table(request: HttpRequest) -> HttpResponse:
    """The first thousand results as CSV."""
    if not may_ask(request):
        return too_many()
    frame = frame_for(request)
    response = HttpResponse(
        table_of(asked_by(request.GET, frame), frame), content_type="text/csv; charset=utf-8"
    )
    name = reverse("search_csv").rpartition("/")[2]
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return _not_for_crawlers(response)


def _not_for_crawlers(response: HttpResponse) -> HttpResponse:
    response.headers["X-Robots-Tag"] = "noindex"
    return response
