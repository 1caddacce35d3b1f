"""How an event recurs, as people say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from publications.recurrence import Repeats, week_of_month

if TYPE_CHECKING:
    import datetime


def recurrence_in_words(first: datetime.date, repeats: str, until: datetime.date | None) -> str:
    """Such as "Every Friday, until 18 December 2026"; nothing for what is held once."""
    if not repeats or until is None:
        return ""
    words = {
        "day": date_format(first, "l"),
        "date": first.day,
        "rank": _rank(first, repeats),
        "until": date_format(until, "DATE_FORMAT"),
    }
    if repeats == Repeats.WEEKLY:
        return _("Every %(day)s, until %(until)s") % words
    if repeats == Repeats.MONTHLY_DATE:
        return _("On day %(date)d of every month, until %(until)s") % words
    return _("On the %(rank)s %(day)s of every month, until %(until)s") % words


def _rank(first: datetime.date, repeats: str) -> str:
    if repeats == Repeats.MONTHLY_LAST:
        return pgettext("weekday of a month", "last")
    ranks = {
        1: pgettext("weekday of a month", "first"),
        2: pgettext("weekday of a month", "second"),
        3: pgettext("weekday of a month", "third"),
        4: pgettext("weekday of a month", "fourth"),
    }
    return ranks.get(week_of_month(first), "")
