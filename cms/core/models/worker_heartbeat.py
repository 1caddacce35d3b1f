"""The background worker's sign of life."""

from __future__ import annotations

from datetime import timedelta
from typing import Self

from django.db import models
from django.utils import timezone

# The worker beats every ten seconds; three missed beats are an accident, this is an illness.
SILENCE_ALLOWED = timedelta(minutes=2)


class WorkerHeartbeat(models.Model):
    """One row, overwritten by every worker: when one was last seen alive, and what it saw."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    beaten_at = models.DateTimeField()
    files_away = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="one_worker_heartbeat")
        ]

    def __str__(self) -> str:
        return f"{self.beaten_at:%Y-%m-%d %H:%M:%S}"

    @classmethod
    def beat(cls) -> None:
        cls.objects.update_or_create(id=1, defaults={"beaten_at": timezone.now()})

    @classmethod
    def note_files(cls, *, away: bool) -> None:
        """Whether the store of files did not answer when last asked."""
        cls.objects.exclude(files_away=away).update(files_away=away)

    @classmethod
    def last(cls) -> Self | None:
        return cls.objects.first()

    @property
    def silence(self) -> timedelta:
        return timezone.now() - self.beaten_at

    @property
    def is_stale(self) -> bool:
        return self.silence > SILENCE_ALLOWED
