"""What the worker could not do for want of the store is done once it is there again."""

from __future__ import annotations

from django_tasks_db.models import DBTaskResult

from cms.core.files.away import StoreAway

_NAME = f"{StoreAway.__module__}.{StoreAway.__qualname__}"


def repeat_what_met_no_store() -> int:
    """Let tasks that failed by `StoreAway` be taken up again; how many they are.

    Among them are those that delete files: what was taken back must not stay in the store.
    """
    failed = DBTaskResult.objects.failed().filter(exception_class_path=_NAME)
    again: int = failed.update(status="READY", started_at=None, finished_at=None)
    return again
