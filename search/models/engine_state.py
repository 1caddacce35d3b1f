"""How far each index has come."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django.utils import timezone

if TYPE_CHECKING:
    import datetime

#: The longest pause before an engine that fails is tried again, in seconds.
LONGEST_PAUSE = 60


class EngineStateQuerySet(models.QuerySet["EngineState"]):
    """States by the alias whose indexes they tell of."""

    def of(self, alias: str) -> Self:
        return self.filter(engine=alias)

    def newest_first(self) -> Self:
        return self.order_by("-pk")


class EngineState(models.Model):
    """The revision up to which one index holds what the table holds, and what goes wrong with it.

    ``engine`` is the alias and ``index`` the index: while a new one is made, there are two.
    """

    engine = models.CharField(max_length=120)
    index = models.CharField(max_length=200, unique=True)
    confirmed = models.BigIntegerField(default=0)
    failures = models.PositiveIntegerField(default=0)
    last_error = models.TextField(blank=True)
    next_attempt = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[EngineStateQuerySet] = EngineStateQuerySet.as_manager()  # type: ignore[assignment]

    def __str__(self) -> str:
        return f"{self.index} at {self.confirmed}"

    def confirm(self, revision: int) -> None:
        """Note that the index holds everything up to here; never less than it was."""
        # By condition, since another worker may have come further meanwhile.
        rows = type(self).objects.filter(pk=self.pk)
        rows.filter(confirmed__lt=revision).update(confirmed=revision)
        self.confirmed = max(self.confirmed, revision)

    def put_off(self, error: str, now: datetime.datetime) -> None:
        """Try again later, each time after twice the pause."""
        self.failures += 1
        self.last_error = error[:2000]
        pause = min(2 ** min(self.failures, 10), LONGEST_PAUSE)
        self.next_attempt = now + timedelta(seconds=pause)
        self._note("failures", "last_error", "next_attempt")

    def is_well(self) -> None:
        """Forget what went wrong, so that the next failure counts as the first."""
        if self.failures:
            self.failures, self.last_error = 0, ""
            self._note("failures", "last_error")

    def is_waiting(self, now: datetime.datetime) -> bool:
        # A clock that was set back must not make it wait for ever, nor at all if nothing failed.
        longest = timedelta(seconds=2 * LONGEST_PAUSE)
        return bool(self.failures) and now < self.next_attempt <= now + longest

    def _note(self, *fields: str) -> None:
        # No save: it would fail for a row that a rebuild has just deleted.
        values = {field: getattr(self, field) for field in fields}
        type(self).objects.filter(pk=self.pk).update(**values)
