"""What the worker finds out about the store of files, for whoever watches the servers."""

from __future__ import annotations

from django.core.files.storage import default_storage

from cms.core.files.away import StoreAway
from cms.core.models.worker_heartbeat import WorkerHeartbeat


def look_for_store() -> None:
    """Note whether the store answers; raise `StoreAway` if not. A folder always does.

    It may take as long as the store is given to answer.
    """
    check = getattr(default_storage, "check_it_answers", None)
    try:
        if check is not None:
            check()
    except StoreAway:
        WorkerHeartbeat.note_files(away=True)
        raise
    WorkerHeartbeat.note_files(away=False)
