"""How far each index has come."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

if TYPE_CHECKING:
    import datetime

#: The longest pause before an engine that fails is tried again, in seconds.
LONGEST_PAUSE = 60


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

    def __str__(self) -> str:
        return f"{self.index} at {self.confirmed}"

    def confirm(self, revision: int) -> None:
        """Note that the index holds everything up to here; never less than it was."""
        # By condition, since another worker may have come further meanwhile.
        rows = type(self).objects.filter(pk=self.pk)
        rows.filter(confirmed__lt=revision).update(confirmed=revision)
        if self.failures:
            rows.update(failures=0, last_error="")
        self.confirmed, self.failures = max(self.confirmed, revision), 0

    def put_off(self, error: str, now: datetime.datetime) -> None:
        """Try again later, each time after twice the pause."""
        self.failures += 1
        self.last_error = error[:2000]
        pause = min(2 ** min(self.failures, 10), LONGEST_PAUSE)
        self.next_attempt = now + timedelta(seconds=pause)
        self.save(update_fields=["failures", "last_error", "next_attempt", "updated_at"])

    def is_waiting(self, now: datetime.datetime) -> bool:
        # A clock that was set back must not make it wait for ever.
        return now < self.next_attempt <= now + timedelta(seconds=2 * LONGEST_PAUSE)
