"""What the worker finds out about the store of files, for whoever watches the servers."""

from __future__ import annotations

from cms.core.files.away import StoreAway, ask_store
from cms.core.models.worker_heartbeat import WorkerHeartbeat


def look_for_store() -> None:
    """Note whether the store answers; raise `StoreAway` if not."""
    try:
        ask_store()
    except StoreAway:
        WorkerHeartbeat.note_files(away=True)
        raise
    WorkerHeartbeat.note_files(away=False)
