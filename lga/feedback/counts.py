"""How many submissions of a year ended how, so that nobody can be recognised in the numbers.

One to four of anything are told as "<5". A sum is told as what follows from the numbers that are
told, exactly or from … to …, so that no subtraction gives a small number away: not from a row, not
from a column, and not from the region's table and those of its councils.
"""

from __future__ import annotations

import statistics
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from django.db.models import Count
from django.utils.formats import number_format

from lga.feedback.models.choices import Kind, Outcome
from lga.feedback.models.submission import Submission

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lga.models import Institution

#: The smallest number that is told as it is; none at all is told, too.
LEAST_TOLD = 5

#: From … to …, never broken at the end of a line.
_RANGE = "\u2060–\u2060"

#: Stands where something has no outcome yet.
OPEN = ""
OUTCOMES = (*Outcome.values, OPEN)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as the public is told it: between a lower and an upper bound."""

    low: int = 0
    high: int = 0

    @classmethod
    def of(cls, count: int) -> Self:
        """What may be told of one institution's count."""
        return cls(1, LEAST_TOLD - 1) if 0 < count < LEAST_TOLD else cls(count, count)

    def __add__(self, other: Figure) -> Figure:
        return Figure(self.low + other.low, self.high + other.high)

    def __str__(self) -> str:
        if self == Figure.of(1):
            return f"<{LEAST_TOLD}"
        low, high = (number_format(end, force_grouping=True) for end in (self.low, self.high))
        return low if low == high else _RANGE.join([low, high])


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of submission: how many ended how, all of them, and the usual days to an answer."""

    cells: list[Figure]
    median_days: float | None = None

    @property
    def total(self) -> Figure:
        return sum(self.cells, Figure())

    @property
    def ended(self) -> Figure:
        return sum(self.cells[:-1], Figure())


@dataclass(frozen=True, slots=True)
class YearTable:
    """The counts of a year by kind, in the order of `Kind` and `OUTCOMES`."""

    rows: dict[str, Row]

    @property
    def totals(self) -> list[Figure]:
        """The sum of each column, and of all of them."""
        columns = zip(*(row.cells for row in self.rows.values()), strict=True)
        sums = [sum(column, Figure()) for column in columns]
        return [*sums, sum(sums, Figure())]

    @property
    def is_empty(self) -> bool:
        return self.totals[-1].high == 0


def years_of(institution: Institution) -> list[int]:
    """The years in which anything came in, newest first."""
    years = Submission.objects.filter(institution__in=_counted(institution)).order_by("-year")
    return list(years.values_list("year", flat=True).distinct())


def year_table(institution: Institution, year: int) -> YearTable:
    """A council's counts of a year; the region's are those of all its institutions."""
    of_year = Submission.objects.filter(institution__in=_counted(institution), year=year)
    by_cell = of_year.order_by().values_list("institution", "kind", "outcome")
    ended = of_year.exclude(outcome=OPEN).exclude(answer_days=None)
    by_days = ended.order_by().values_list("kind", "answer_days")
    return table_of(by_cell.annotate(Count("pk")), by_days.annotate(Count("pk")))


def table_of(
    counts: Iterable[tuple[int, str, str, int]], days: Iterable[tuple[str, int, int]] = ()
) -> YearTable:
    """The table from counts by institution, kind and outcome, and from those by kind and days."""
    cells: defaultdict[tuple[str, str], Figure] = defaultdict(Figure)
    for _institution, kind, outcome, count in counts:
        cells[kind, outcome] += Figure.of(count)
    waits: defaultdict[str, list[int]] = defaultdict(list)
    for kind, wait, count in days:
        waits[kind] += [wait] * count
    rows = {kind: Row([cells[kind, outcome] for outcome in OUTCOMES]) for kind in Kind.values}
    return YearTable({kind: _with_median(row, waits[kind]) for kind, row in rows.items()})


def _with_median(row: Row, waits: list[int]) -> Row:
    """The median is told where what is told anyway says that it is about five or more."""
    if row.ended.low < LEAST_TOLD or len(waits) < LEAST_TOLD:
        return row
    return Row(row.cells, statistics.median(waits))


def _counted(institution: Institution) -> list[Institution]:
    manager = type(institution).objects
    return list(manager.all()) if institution.is_region else [institution]
