"""On which days something recurs: a rule as iCalendar writes it, and the days it gives.

The rule follows from the first day, as RFC 5545 wants it, so that it can never contradict it: what
begins on the second Friday of a month is held on each month's second Friday.
"""

from __future__ import annotations

import calendar
import datetime

from dateutil.rrule import rrulestr
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WEEK = 7

#: Longer than this nobody plans, and every list stays short.
LONGEST = datetime.timedelta(days=3 * 366)


class Repeats(TextChoices):
    """How something recurs, told from the day on which it is held first."""

    WEEKLY = "weekly", _("Every week, on the same day of the week")
    MONTHLY_DATE = "monthly_date", _("Every month, on the same date")
    MONTHLY_WEEKDAY = "monthly_weekday", _("Every month, such as on the second Friday")
    MONTHLY_LAST = "monthly_last", _("Every month, such as on the last Friday")


def rule_from(first: datetime.date, repeats: str) -> str:
    """The rule without its end, as the value of an RRULE."""
    weekday = DAYS[first.weekday()]
    return {
        Repeats.WEEKLY: f"FREQ=WEEKLY;BYDAY={weekday}",
        Repeats.MONTHLY_DATE: f"FREQ=MONTHLY;BYMONTHDAY={first.day}",
        Repeats.MONTHLY_WEEKDAY: f"FREQ=MONTHLY;BYDAY={week_of_month(first)}{weekday}",
        Repeats.MONTHLY_LAST: f"FREQ=MONTHLY;BYDAY=-1{weekday}",
    }[Repeats(repeats)]


def days_from(
    first: datetime.date,
    repeats: str,
    until: datetime.date | None,
    left_out: frozenset[datetime.date] = frozenset(),
) -> list[datetime.date]:
    """The days in their order, the first among them, none after ``until`` and none left out.

    A month that has no such date is passed over. Without an end there is the first day only.
    """
    days = [first]
    if repeats and until:
        start = datetime.datetime.combine(first, datetime.time.min)
        last = min(until, first + LONGEST)
        rule = f"{rule_from(first, repeats)};UNTIL={last:%Y%m%dT000000}"
        days = [moment.date() for moment in rrulestr(rule, dtstart=start)]
    return [day for day in days if day not in left_out]


def shortest_gap(repeats: str) -> datetime.timedelta:
    """The least time from one beginning to the next."""
    return datetime.timedelta(days=WEEK if repeats == Repeats.WEEKLY else 28)


def week_of_month(day: datetime.date) -> int:
    """Of which rank a day is among those of its name in the month: 1 to 5."""
    return (day.day - 1) // WEEK + 1


def is_last_of_month(day: datetime.date) -> bool:
    """Whether no later day of the month has the same name."""
    return day.day + WEEK > calendar.monthrange(day.year, day.month)[1]
