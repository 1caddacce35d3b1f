"""Tasks that nobody does any more, since their worker was killed while it did them."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from django_tasks_db.models import DBTaskResult

#: Far longer than any task takes.
LOST_AFTER = timedelta(minutes=15)
#: What has ended so many workers is given up: it may be what they die of.
MOST_WORKERS = 3


class EndedItsWorkers(Exception):
    """A task was taken up again, and its worker was killed each time."""


def take_up_lost_tasks() -> int:
    """Let another worker do them, since every task bears to be done twice; how many they are."""
    long_ago = timezone.now() - LOST_AFTER
    lost = DBTaskResult.objects.running().filter(started_at__lt=long_ago)
    for task in lost:
        if len(task.worker_ids) >= MOST_WORKERS:
            task.set_failed(EndedItsWorkers(f"{len(task.worker_ids)} times"))
    again: int = lost.update(status="READY", started_at=None)
    return again
