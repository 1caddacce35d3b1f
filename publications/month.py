"""A month as a calendar shows it: weeks of days, each with what is held on it."""

from __future__ import annotations

import calendar
import datetime
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from django.utils import timezone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from publications.occurrence import Occurrence

_WRITTEN = re.compile(r"(?P<year>20[0-9]{2})-(?P<month>0[1-9]|1[0-2])", re.ASCII)

#: Links lead so many months away from this one, lest a crawler turns pages forever.
REACH = 24


@dataclass(frozen=True, slots=True)
class Day:
    """A day, and the events held on it with the time of each."""

    date: datetime.date
    is_of_month: bool
    held: list[tuple[Any, Occurrence]] = field(default_factory=list)

    @property
    def is_today(self) -> bool:
        return self.date == timezone.localdate()


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year, as "2026-11"."""

    year: int
    number: int

    @classmethod
    def read(cls, text: str) -> Self | None:
        """The month of an address; nothing where it is none of this century."""
        found = _WRITTEN.fullmatch(text)
        return cls(int(found["year"]), int(found["month"])) if found else None

    @classmethod
    def current(cls) -> Self:
        today = timezone.localdate()
        return cls(today.year, today.month)

    def __str__(self) -> str:
        return f"{self.year}-{self.number:02}"

    @property
    def first_day(self) -> datetime.date:
        return datetime.date(self.year, self.number, 1)

    @property
    def starts_at(self) -> datetime.datetime:
        return timezone.make_aware(datetime.datetime.combine(self.first_day, datetime.time.min))

    @property
    def ends_at(self) -> datetime.datetime:
        """The second at which the next month begins."""
        return self._moved(1).starts_at

    @property
    def previous(self) -> Self | None:
        return self._within_reach(self._moved(-1))

    @property
    def next(self) -> Self | None:
        return self._within_reach(self._moved(1))

    def weeks(self, events: Iterable[Any]) -> list[list[Day]]:
        """Whole weeks from Monday on. Each event has its times of this month at hand."""
        held = self._by_day(events)
        return [
            [Day(date, date.month == self.number, held[date]) for date in week]
            for week in calendar.Calendar().monthdatescalendar(self.year, self.number)
        ]

    def _by_day(self, events: Iterable[Any]) -> dict[datetime.date, list[tuple[Any, Occurrence]]]:
        held: dict[datetime.date, list[tuple[Any, Occurrence]]] = defaultdict(list)
        end = self._moved(1).first_day
        for event in events:
            for date in event.dates_between:
                time = event.occurrence_at(date.starts_at, date.ends_at)
                day, last = max(time.first_day, self.first_day), time.last_day
                while day <= last and day < end:
                    held[day].append((event, time))
                    day += datetime.timedelta(days=1)
        for day, entries in held.items():
            held[day] = sorted(entries, key=lambda entry: (entry[1].starts_at, entry[0].pk))
        return held

    def _moved(self, months: int) -> Self:
        years, index = divmod(self.number - 1 + months, 12)
        return type(self)(self.year + years, index + 1)

    def _within_reach(self, other: Self) -> Self | None:
        now = self.current()
        distance = (other.year - now.year) * 12 + other.number - now.number
        return other if abs(distance) <= REACH else None
