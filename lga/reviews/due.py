"""When a page is due for a review, and which pages are."""

from __future__ import annotations

import calendar
import datetime
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone
from wagtail.models import get_page_models

from cms.core.languages import base_language
from cms.core.models import BasePage, PageReview

if TYPE_CHECKING:
    from wagtail.query import PageQuerySet

    from cms.core.models import User


def record_review(page: Any, user: User | None) -> PageReview | None:
    """Note that a page was read today and is right, in every language; None if it never ages."""
    months = getattr(page.specific_class, "review_every_months", None)
    if not months:
        return None
    today = timezone.localdate()
    review, _is_new = PageReview.objects.update_or_create(
        translation_key=page.translation_key,
        defaults={"reviewed_on": today, "reviewed_by": user, "due_on": months_after(today, months)},
    )
    return review


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months later, or the last of a month that is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def due_for_review(pages: PageQuerySet, today: datetime.date) -> PageQuerySet:
    """Of these pages the live originals whose review is due, longest due first.

    A page that was never reviewed counts from its last publication.
    """
    reviews = PageReview.objects.filter(translation_key=OuterRef("translation_key"))
    originals = pages.live().filter(locale__language_code=base_language(), alias_of=None)
    told = originals.annotate(
        due_on=Subquery(reviews.values("due_on")[:1]),
        reviewed_on=Subquery(reviews.values("reviewed_on")[:1]),
    )
    return told.filter(Q(due_on__lte=today) | _never_reviewed(today)).order_by(
        "due_on", "last_published_at"
    )


def _never_reviewed(today: datetime.date) -> Q:
    """By page type, since each ages in its own time."""
    condition = Q(pk__in=[])
    for months, types in _types_by_months().items():
        before = months_after(today, -months)
        condition |= Q(due_on=None, content_type__in=types, last_published_at__date__lte=before)
    return condition


def _types_by_months() -> dict[int, list[int]]:
    types: dict[int, list[int]] = defaultdict(list)
    models: list[Any] = [model for model in get_page_models() if issubclass(model, BasePage)]
    content_types = ContentType.objects.get_for_models(*models)
    for model in models:
        if model.review_every_months:
            types[model.review_every_months].append(content_types[model].pk)
    return types
