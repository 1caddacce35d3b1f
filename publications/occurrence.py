"""One time at which an event is held, and how it is told to people."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language

from cms.core.templatetags.moments import swahili_clock


@dataclass(frozen=True, slots=True)
class Occurrence:
    """From when to when. It is over at the second ``ends_at``.

    One of whole days, or whose end nobody knows, is over at the midnight after its last day.
    """

    starts_at: datetime.datetime
    ends_at: datetime.datetime
    is_all_day: bool = False
    has_known_end: bool = True

    @property
    def first_day(self) -> datetime.date:
        return timezone.localdate(self.starts_at)

    @property
    def last_day(self) -> datetime.date:
        # What ends at midnight belongs to the day before.
        end = max(self.ends_at - datetime.timedelta.resolution, self.starts_at)
        return timezone.localdate(end)

    def is_over(self, now: datetime.datetime) -> bool:
        return self.ends_at <= now

    @property
    def clock(self) -> str:
        """The hour at which it begins, as the active language tells it; none for whole days."""
        return "" if self.is_all_day else _hour(self.starts_at)

    def __str__(self) -> str:
        """In the active language; in Swahili by both clocks."""
        first, last = self.first_day, self.last_day
        if self.is_all_day:
            return _day(first) if first == last else f"{_day(first)} – {_day(last)}"
        start = f"{_day(first)}, {_hour(self.starts_at)}"
        if not self.has_known_end:
            return start if first == last else f"{start} – {_day(last)}"
        end = _hour(self.ends_at)
        return f"{start} – {end}" if first == last else f"{start} – {_day(last)}, {end}"


def _day(day: datetime.date) -> str:
    return date_format(day, "l, j F Y")


def _hour(moment: datetime.datetime) -> str:
    local = timezone.localtime(moment)
    digits = local.strftime("%H:%M")
    return f"{swahili_clock(local)} ({digits})" if get_language() == "sw" else digits
