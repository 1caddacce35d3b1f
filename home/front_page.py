"""What a front page shows of the latest: news, notices, tenders and publications."""

from __future__ import annotations

import operator
from functools import reduce
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils import timezone

from cms.core.pictures.shapes import with_renditions
from lga.models.institution import owner_of
from publications.models import NewsPage, NoticePage, PublicationPage, TenderPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wagtail.models import Page

    from lga.models import Institution

#: How many of each a front page shows.
NEWS, OTHERS = 3, 4


def front_page_lists(
    roots: Sequence[Page] | None, institutions: Sequence[Institution]
) -> dict[str, list[Any]]:
    """The newest below these roots, or of all institutions; each item knows its institution."""
    now = timezone.now()
    news = with_renditions(_visible(NewsPage, roots).newest_first(), "image", "card")
    notices = _visible(NoticePage, roots).current(now).newest_first()
    tenders = _visible(TenderPage, roots).open_at(now).soonest_closing_first()
    publications = _visible(PublicationPage, roots).newest_first()
    return {
        "latest_news": _owned(news[:NEWS], institutions),
        "current_notices": _owned(notices[:OTHERS], institutions),
        "open_tenders": _owned(tenders[:OTHERS], institutions),
        "new_publications": _owned(publications[:OTHERS], institutions),
    }


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
