"""Who held an office before whom, told by the dates alone.

A tenure may begin on a day that nobody remembers. Then it counts from the first day that is sure:
its last one, or today while it lasts.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

#: Stands for the end of a tenure that lasts.
FOREVER = datetime.date.max


@dataclass(frozen=True, slots=True)
class Tenure:
    """One holder in one office, both days included; None where a day is unknown or yet to come."""

    holder: Hashable
    started_on: datetime.date | None
    ended_on: datetime.date | None

    @property
    def order(self) -> tuple[datetime.date, datetime.date]:
        """Later tenures are greater."""
        end = self.ended_on or FOREVER
        return self.started_on or end, end

    def first_sure_day(self, today: datetime.date) -> datetime.date:
        return self.started_on or self.ended_on or today


def first_day_of_both(one: Tenure, other: Tenure, today: datetime.date) -> datetime.date | None:
    """The first day on which both surely hold the office, or None."""
    day = max(one.first_sure_day(today), other.first_sure_day(today))
    return day if day <= min(one.order[1], other.order[1]) else None


def predecessor(tenure: Tenure, tenures: Iterable[Tenure]) -> Tenure | None:
    """The last other holder before this tenure, however long the office stood empty between."""
    earlier = (one for one in tenures if one.order < tenure.order and one.holder != tenure.holder)
    return max(earlier, key=lambda one: one.order, default=None)


def successor(tenure: Tenure, tenures: Iterable[Tenure]) -> Tenure | None:
    """The first other holder after this tenure."""
    later = (one for one in tenures if one.order > tenure.order and one.holder != tenure.holder)
    return min(later, key=lambda one: one.order, default=None)
