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
from search.active_filters import active_filters, address_without_filters
from search.answer import answer
from search.filter_links import FilterLinks
from search.forms import asked_by
from search.found import pinned_and_found
from search.log.noting import note_question
from search.log.popular import popular_questions
from search.pins.shown import pins_for
from search.result_table import MOST_ROWS

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from lga.frame import Frame
    from search.asked import Asked
    from search.engines import Results
    from search.found import Found
    from search.query import Query


# Nothing is written, and on SQLite a transaction would wait for whoever writes.
@transaction.non_atomic_requests
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Search this council or the whole region; the address holds the question and its filters."""
    frame = frame_for(request)
    asked = asked_by(request.GET, frame)
    query = asked.query
    results = answer(query)
    pins = pins_for(asked, frame)
    pinned, found = pinned_and_found(pins.sources, results.entry_ids, results.question, frame)
    note_question(request, frame.institution, asked, results.total)
    context = {
        "query": query.text,
        "scope": asked.scope.value,
        **_links(asked, results, frame),
        "pinned": pinned,
        "pinned_addresses": pins.addresses,
        "results": _page(results, found, query),
        "total": results.total,
        "popular": [] if results.total else popular_questions(frame.institution),
        "is_stand_in": results.is_stand_in,
        "corrections": results.corrections,
        "exact_url": asked.address(exact="1"),
        "breadcrumbs": [Link(_("Home"), reverse("wagtail_serve", args=[""]))],
        "language_links": links_to_same_view(request),
    }
    response = render(request, "search/results.html", context)
    # Results are for people; to a crawler each question would be another page of old news.
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _links(asked: Asked, results: Results, frame: Frame) -> dict[str, Any]:
    links = FilterLinks(asked, results.facets)
    return {
        "scope_links": links.scopes(frame.institution),
        "institution_links": links.institutions(frame),
        "kind_links": links.kinds(),
        "year_links": links.financial_years(),
        "filter_language_links": links.languages(),
        "wider_links": [] if results.total else links.wider(frame),
        "sort_links": links.sorts(),
        "active_filters": active_filters(asked),
        "unfiltered_url": address_without_filters(asked),
        "atom_url": f"{reverse('search_atom')}{asked.address(sort='')}",
        "csv_url": f"{reverse('search_csv')}{asked.address()}",
        "most_rows": MOST_ROWS,
    }


def _page(results: Results, found: list[Found], query: Query) -> Page[Found]:
    """What templates page through; the engine has counted and cut already."""
    # It asks how many there are and for nothing else.
    paginator: Paginator[Any] = Paginator(range(results.total), query.page_size)
    return Page(found, results.page, paginator)
