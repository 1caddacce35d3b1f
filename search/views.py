"""The search page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Page, Paginator
from django.db import transaction
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.core.languages import links_to_same_view
from cms.core.links import Link
from lga.frame import frame_for
from search.answer import answer
from search.filter_links import FilterLinks
from search.forms import SearchForm
from search.found import found_things

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from search.engines import Results
    from search.found import Found
    from search.query import Query


# Nothing is written, and on SQLite a transaction would wait for whoever writes.
@transaction.non_atomic_requests
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Search this council or the whole region; the address holds the question and its filters."""
    frame = frame_for(request)
    form = SearchForm(request.GET)
    form.full_clean()
    query = form.query_for(frame.institution)
    scope = form.scope_for(frame.institution)
    results = answer(query)
    links = FilterLinks(query, scope, results.facets)
    context = {
        "query": query.text,
        "scope": scope.value,
        "scope_links": links.scopes(frame.institution),
        "kind_links": links.kinds(),
        "year_links": links.financial_years(),
        "results": _page(results, found_things(results.entry_ids, query.question, frame), query),
        "total": results.total,
        "is_stand_in": results.is_stand_in,
        "breadcrumbs": [Link(_("Home"), reverse("wagtail_serve", args=[""]))],
        "language_links": links_to_same_view(request),
    }
    response = render(request, "search/results.html", context)
    # Results are for people; to a crawler each question would be another page of old news.
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _page(results: Results, found: list[Found], query: Query) -> Page[Found]:
    """What templates page through; the engine has counted and cut already."""
    # It asks how many there are and for nothing else.
    paginator: Paginator[Any] = Paginator(range(results.total), query.page_size)
    return Page(found, results.page, paginator)
