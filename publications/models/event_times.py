"""When an event is held: once, or again and again with some days left out."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from publications.event_words import recurrence_in_words
from publications.models.event_checks import faults_of
from publications.models.event_dates import EventDate
from publications.occurrence import Occurrence
from publications.recurrence import Repeats, days_from

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How many of the next times a page and a search entry tell.
NEXT_TIMES = 5


class EventTimes(models.Model):
    """The times of a page, all of them local; ``exceptions`` are the days left out.

    Whatever is saved keeps the table of dates true to it.
    """

    start_day = models.DateField(_("first day"))
    start_time = models.TimeField(
        _("starts at"),
        null=True,
        blank=True,
        help_text=_("By the 24-hour clock, such as 09:00. Leave empty if it takes the whole day."),
    )
    end_day = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Leave empty if it is the same day.")
    )
    end_time = models.TimeField(
        _("ends at"), null=True, blank=True, help_text=_("Leave empty if nobody knows.")
    )
    repeats = models.CharField(
        _("recurs"),
        max_length=20,
        choices=Repeats,
        blank=True,
        help_text=_("Counted from the first day. Leave empty if it is held once."),
    )
    repeats_until = models.DateField(
        _("recurs until"),
        null=True,
        blank=True,
        help_text=_("The last day on which it may be held. Needed if it recurs."),
    )

    #: The rows of the page, and what the table says of it.
    exceptions: Any
    dates: Any

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic():
            super().save(*args, **kwargs)
            # Keeping a draft saves some fields of the live page, none of which says when it is.
            if kwargs.get("update_fields") is None:
                self._keep_dates()

    def moments(self) -> Iterator[datetime.datetime]:
        """When it begins and ends, each time."""
        yield from super().moments()  # type: ignore[misc]
        for time in self.times:
            yield from (time.starts_at, time.ends_at)

    @property
    def is_all_day(self) -> bool:
        return self.start_time is None

    @property
    def length(self) -> datetime.timedelta:
        """How long it takes; where no end is told, until the midnight after its last day."""
        last = self.end_day or self.start_day
        if self.end_time:
            end = datetime.datetime.combine(last, self.end_time)
        else:
            end = datetime.datetime.combine(last + datetime.timedelta(days=1), datetime.time.min)
        return end - self._beginning(self.start_day)

    def rows_left_out(self) -> Any:
        """The rows of days left out, asked of the database once for a page that is shown."""
        rows = self.exceptions.all()
        if not hasattr(rows, "select_related"):
            return rows  # While the page is edited, they are those of the form.
        if not hasattr(self, "_rows_left_out"):
            self._rows_left_out = list(rows)
        return self._rows_left_out

    @property
    def times(self) -> list[Occurrence]:
        """Every time at which it is held, told by the page itself and not by the table."""
        left_out = frozenset(row.day for row in self.rows_left_out() if row.day)
        days = days_from(self.start_day, self.repeats, self.repeats_until, left_out)
        return [self._time_on(day) for day in days]

    @property
    def first_time(self) -> Occurrence:
        """The time on the first day, be it left out or not."""
        return self._time_on(self.start_day)

    def next_times(self, now: datetime.datetime, count: int = NEXT_TIMES) -> list[Occurrence]:
        return [time for time in self.times if not time.is_over(now)][:count]

    @property
    def shown_time(self) -> Occurrence:
        """The time that a list tells: the one it asked for, else the first."""
        start, end = getattr(self, "shown_from", None), getattr(self, "shown_until", None)
        return self.occurrence_at(start, end) if start and end else self.first_time

    @property
    def recurrence_in_words(self) -> str:
        return recurrence_in_words(self.start_day, self.repeats, self.repeats_until)

    def occurrence_at(self, start: datetime.datetime, end: datetime.datetime) -> Occurrence:
        has_known_end = self.is_all_day or self.end_time is not None
        return Occurrence(start, end, self.is_all_day, has_known_end)

    def clean(self) -> None:
        super().clean()
        faults = dict(faults_of(self))
        if faults:
            raise ValidationError(faults)

    def _time_on(self, day: datetime.date) -> Occurrence:
        start = self._beginning(day)
        end = timezone.make_aware(start + self.length)
        return self.occurrence_at(timezone.make_aware(start), end)

    def _beginning(self, day: datetime.date) -> datetime.datetime:
        return datetime.datetime.combine(day, self.start_time or datetime.time.min)

    def _keep_dates(self) -> None:
        """Let the table say what the page says; written only where it does not yet."""
        wanted = [(time.starts_at, time.ends_at) for time in self.times]
        if list(self.dates.order_by("starts_at").values_list("starts_at", "ends_at")) == wanted:
            return
        self.dates.all().delete()
        EventDate.objects.bulk_create(
            EventDate(event_id=self.pk, starts_at=start, ends_at=end) for start, end in wanted
        )
