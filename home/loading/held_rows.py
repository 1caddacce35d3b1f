"""The offices and seats of people, from the rows of a region's folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lga.models import CommitteeSeat, Office, Post, Ward

if TYPE_CHECKING:
    from home.loading.rows import OfficeRow, SeatRow


def office_from(row: OfficeRow, language: str) -> Office:
    """The office; its ward stands for the one of this name that the council has."""
    return Office(
        title=row.word("title", language),
        post=row.post or Post.OTHER,
        ward=Ward(name=row.ward) if row.ward else None,
        party=row.party,
        started_on=row.started_on,
        ended_on=row.ended_on,
    )


def seat_from(row: SeatRow) -> CommitteeSeat:
    return CommitteeSeat(role=row.role, started_on=row.started_on, ended_on=row.ended_on)
