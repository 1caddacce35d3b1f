"""No two people in one office on one day, among those of a region's folder."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from django.utils import timezone

from lga.models.posts import SINGLE_HOLDER
from lga.succession import Tenure, first_day_of_both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from home.loading.faults import Fault
    from home.loading.folder import Region
    from home.loading.rows import OfficeRow


def faults_of_holders(region: Region) -> Iterator[Fault]:
    """Each office with one holder at a time, told at the later of two lines."""
    known: dict[tuple[str, str, str], list[OfficeRow]] = defaultdict(list)
    for row in region.offices:
        if row.post in SINGLE_HOLDER:
            same = known[row.institution, row.post, row.ward]
            yield from (fault for other in same for fault in _both(row, other))
            same.append(row)


def _both(row: OfficeRow, other: OfficeRow) -> Iterator[Fault]:
    day = first_day_of_both(_tenure(row), _tenure(other), timezone.localdate())
    if day is not None:
        message = f"On {day} “{other.person}” holds this office, too (line {other.line})."
        yield row.place.fault(f"{message} Correct one of the dates.")


def _tenure(row: OfficeRow) -> Tenure:
    return Tenure(row.person, row.started_on, row.ended_on)
