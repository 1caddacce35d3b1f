"""What a front page shows: the latest of each kind, and services that do not work."""

from __future__ import annotations

import operator
from functools import reduce
from typing import TYPE_CHECKING, Any

from django.db.models import Q, Subquery
from django.utils import timezone
from wagtail.models import Page

from cms.core.pictures.shapes import with_renditions
from cms.core.short_lists import short_lists
from lga.models.institution import owner_of
from publications.models import (
    EventIndexPage,
    EventPage,
    NewsPage,
    NoticePage,
    PublicationPage,
    ServicePage,
    TenderPage,
    next_time,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lga.models import Institution

#: How many of each a front page shows.
NEWS, OTHERS = 3, 4


def front_page_lists(
    roots: Sequence[Page] | None, institutions: Sequence[Institution]
) -> dict[str, Any]:
    """The newest below these roots, or of all institutions; each item knows its institution."""
    now = timezone.now()
    news = with_renditions(_visible(NewsPage, roots).newest_first(), "image", "card")
    lists = {
        "current_notices": _visible(NoticePage, roots).current(now).newest_first(),
        "open_tenders": _visible(TenderPage, roots).open_at(now).soonest_closing_first(),
        "new_publications": _visible(PublicationPage, roots).newest_first(),
        "upcoming_events": _visible(EventPage, roots).upcoming(now),
        "disturbed_services": _visible(ServicePage, roots)
        .not_working_at(now)
        .latest_trouble_first(),
    }
    shown = short_lists(
        {name: pages[:OTHERS] for name, pages in lists.items()},
        list_path=_path_of_event_list(roots),
        **next_time(now),
    )
    return {
        "latest_news": _owned(news[:NEWS], institutions),
        **{name: _owned(pages, institutions) for name, pages in shown.items()},
        "events_url": _list_url(shown["upcoming_events"]),
    }


def _path_of_event_list(roots: Sequence[Page] | None) -> Subquery:
    """Where all events of the institution stand, told with each lest it cost a query."""
    lists = _visible(EventIndexPage, roots).order_by("path")
    return Subquery(lists.values("url_path")[:1])


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
