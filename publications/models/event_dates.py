"""The times at which events are held, kept in a table so that the database can ask by them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import OuterRef, Subquery

from cms.core.models import BasePageQuerySet

if TYPE_CHECKING:
    import datetime


class EventDate(models.Model):
    """One time at which an event is held: written when its page is, never by hand."""

    event = models.ForeignKey("publications.EventPage", models.CASCADE, related_name="dates")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["event", "ends_at", "starts_at"], name="event_dates_of_event"),
            models.Index(fields=["ends_at", "starts_at"], name="event_dates_in_time"),
        ]

    def __str__(self) -> str:
        return f"{self.starts_at:%Y-%m-%d %H:%M}"


class EventQuerySet(BasePageQuerySet):
    """Events by the time at which they are held; each once, with the time that matters."""

    def upcoming(self, now: datetime.datetime) -> Self:
        """Those that are not over, by the next time at which they are held, or are being held."""
        told = self.annotate(**next_time(now)).filter(shown_from__isnull=False)
        return told.order_by("shown_from", "pk")

    def past(self, now: datetime.datetime) -> Self:
        """Those that are over for good, by the last time, the latest first."""
        ahead = EventDate.objects.filter(event=OuterRef("pk"), ends_at__gt=now)
        dates = EventDate.objects.filter(event=OuterRef("pk")).order_by("-starts_at")
        told = self.filter(~models.Exists(ahead)).annotate(**_time_of(dates))
        return told.order_by("-shown_from", "-pk")

    def not_over_since(self, moment: datetime.datetime) -> Self:
        """Those held at some time after a moment."""
        dates = EventDate.objects.filter(event=OuterRef("pk"), ends_at__gt=moment)
        return self.filter(models.Exists(dates))

    def held_between(self, start: datetime.datetime, end: datetime.datetime) -> Self:
        """Those held at some time in a span, of which the end is no part."""
        dates = EventDate.objects.filter(starts_at__lt=end, ends_at__gt=start)
        return self.filter(models.Exists(dates.filter(event=OuterRef("pk")))).prefetch_related(
            models.Prefetch("dates", dates.order_by("starts_at"), to_attr="dates_between")
        )


def next_time(now: datetime.datetime) -> dict[str, Subquery]:
    """What a list tells of an event that is not over: its next time, or the one going on."""
    ahead = EventDate.objects.filter(event=OuterRef("pk"), ends_at__gt=now)
    return _time_of(ahead.order_by("starts_at"))


def _time_of(dates: Any) -> dict[str, Subquery]:
    return {
        "shown_from": Subquery(dates.values("starts_at")[:1]),
        "shown_until": Subquery(dates.values("ends_at")[:1]),
    }
