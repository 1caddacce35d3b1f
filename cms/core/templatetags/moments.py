"""Deadlines, told so that nobody misses one by reading the clock the other way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    import datetime

register = template.Library()

#: How many days before the day of a deadline the reader is urged. Whole days, since a page that is
#: kept is made anew at midnight, and not at any hour in between.
SOON = 7

#: From which hour of the day each part of the Swahili day runs.
PARTS_OF_DAY = [
    (19, "usiku"),
    (16, "jioni"),
    (12, "mchana"),
    (6, "asubuhi"),
    (4, "alfajiri"),
    (0, "usiku"),
]


def swahili_clock(moment: datetime.datetime) -> str:
    """The hour counted from sunrise: 10:00 is saa 4:00 asubuhi.

    >>> import datetime
    >>> swahili_clock(datetime.datetime(2026, 12, 18, 10, 0))
    'saa 4:00 asubuhi'
    >>> swahili_clock(datetime.datetime(2026, 12, 18, 18, 30))
    'saa 12:30 jioni'
    """
    hour = (moment.hour - 6) % 12 or 12
    part = next(part for start, part in PARTS_OF_DAY if moment.hour >= start)
    return f"saa {hour}:{moment.minute:02} {part}"


@register.filter
def deadline(moment: datetime.datetime | None) -> str:
    """Date and time; in Swahili by both clocks, since "saa 4" is 10:00 to most, not to all."""
    if moment is None:
        return ""
    local = timezone.localtime(moment)
    day = date_format(local, "j F Y")
    digits = local.strftime("%H:%M")
    if get_language() == "sw":
        return f"{day}, {swahili_clock(local)} ({digits})"
    return f"{day}, {digits}"


@register.filter
def time_left(moment: datetime.datetime | None) -> str:
    """What remains until a deadline, in whole days; nothing once it has passed."""
    if moment is None or moment <= timezone.now():
        return ""
    days = _days_until(moment)
    if days == 0:
        return _("Closes today")
    if days == 1:
        return _("Closes tomorrow")
    return ngettext("Closes in %(days)s day", "Closes in %(days)s days", days) % {"days": days}


@register.filter
def is_soon(moment: datetime.datetime | None) -> bool:
    """Whether a deadline that has not passed is near."""
    return moment is not None and timezone.now() < moment and _days_until(moment) <= SOON


def _days_until(moment: datetime.datetime) -> int:
    return (timezone.localdate(moment) - timezone.localdate()).days
