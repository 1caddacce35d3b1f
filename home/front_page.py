"""What a front page shows of the latest: news, notices, tenders, publications and events."""

from __future__ import annotations

import operator
from functools import reduce
from typing import TYPE_CHECKING, Any

from django.db.models import Q, Subquery
from django.utils import timezone
from wagtail.models import Page

from lga.models.institution import owner_of
from publications.models import (
    EventIndexPage,
    EventPage,
    NewsPage,
    NoticePage,
    PublicationPage,
    TenderPage,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lga.models import Institution

#: How many of each a front page shows.
NEWS, OTHERS = 3, 4


def front_page_lists(
    roots: Sequence[Page] | None, institutions: Sequence[Institution]
) -> dict[str, list[Any]]:
    """The newest below these roots, or of all institutions; each item knows its institution."""
    now = timezone.now()
    news = _visible(NewsPage, roots).newest_first().select_related("image")
    notices = _visible(NoticePage, roots).current(now).newest_first()
    tenders = _visible(TenderPage, roots).open_at(now).soonest_closing_first()
    publications = _visible(PublicationPage, roots).newest_first()
    events = _owned(_events(roots).upcoming(now)[:OTHERS], institutions)
    return {
        "latest_news": _owned(news.prefetch_related("image__renditions")[:NEWS], institutions),
        "current_notices": _owned(notices[:OTHERS], institutions),
        "open_tenders": _owned(tenders[:OTHERS], institutions),
        "new_publications": _owned(publications[:OTHERS], institutions),
        "upcoming_events": events,
        "events_url": _list_url(events),
    }


def _events(roots: Sequence[Page] | None) -> Any:
    """Events that know where the list of all of them stands, lest that cost a query of its own."""
    lists = _visible(EventIndexPage, roots).order_by("path").values("url_path")
    return _visible(EventPage, roots).annotate(list_path=Subquery(lists[:1]))


def _list_url(events: list[Any]) -> str:
    path = next((event.list_path for event in events), None)
    return (path and Page(url_path=path).url) or ""


def _visible(model: Any, roots: Sequence[Page] | None) -> Any:
    pages = model.objects.published().in_active_language().defer_streamfields()
    if roots is None:
        return pages
    return pages.filter(reduce(operator.or_, (Q(path__startswith=root.path) for root in roots)))


def _owned(pages: Any, institutions: Sequence[Institution]) -> list[Any]:
    found = list(pages)
    for page in found:
        page.institution = owner_of(page, institutions)
    return found
