"""What about the times of an event cannot be, each told at the field where it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from publications.recurrence import (
    LONGEST,
    Repeats,
    is_last_of_month,
    shortest_gap,
    week_of_month,
)

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    Fault = tuple[str, str]

#: Not every month has a day of this rank.
FIFTH = 5


def faults_of(event: Any) -> Iterator[Fault]:
    """The name of a field, and what is wrong there; nothing while the first day is missing.

    The event may be half filled in.
    """
    if event.start_day is None:
        return
    faults = [*_of_end(event)]
    yield from faults
    if not event.repeats:
        if event.repeats_until:
            yield "repeats", _("Choose how the event recurs, or leave out the last day.")
    elif not event.repeats_until:
        yield (
            "repeats_until",
            _("A recurrence without end is refused. Say until which day the event recurs."),
        )
    elif not faults:
        yield from _of_recurrence(event, event.repeats_until)


def _of_end(event: Any) -> Iterator[Fault]:
    if event.end_day and event.end_day < event.start_day:
        message = _("The event ends before it starts. Correct the first or the last day.")
        yield "end_day", message
    elif event.end_time and not event.start_time:
        message = _("Say at what time the event starts, or leave out the time at which it ends.")
        yield "start_time", message
    elif event.end_time and _ends_at_once(event):
        yield "end_time", _("The event ends before it starts. Correct one of the two times.")


def _ends_at_once(event: Any) -> bool:
    is_one_day = (event.end_day or event.start_day) == event.start_day
    return bool(
        is_one_day and event.start_time and event.end_time and event.end_time <= event.start_time
    )


def _of_recurrence(event: Any, until: datetime.date) -> Iterator[Fault]:
    if until < event.start_day:
        yield "repeats_until", _("This day lies before the first day of the event.")
    elif until - event.start_day > LONGEST:
        message = _("An event recurs for three years at the most. Choose an earlier day.")
        yield "repeats_until", message
    if event.length > shortest_gap(event.repeats):
        message = _("The event would begin again before it has ended. Correct its last day.")
        yield "end_day", message
    if event.repeats == Repeats.MONTHLY_WEEKDAY and week_of_month(event.start_day) == FIFTH:
        message = _("Not every month has a fifth such day. Choose the last one of the month.")
        yield "repeats", message
    if event.repeats == Repeats.MONTHLY_LAST and not is_last_of_month(event.start_day):
        message = _("The first day is not the last such day of its month. Correct one of the two.")
        yield "repeats", message
