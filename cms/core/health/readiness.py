"""Whether this process can serve pages: the database, its migrations, the worker, the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from cms.core.disk.room import disk_state
from cms.core.models.worker_heartbeat import WorkerHeartbeat

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper


def unapplied_migrations(connection: BaseDatabaseWrapper) -> list[str]:
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _backwards in plan]


def worker_state(heartbeat: WorkerHeartbeat | None) -> dict[str, Any]:
    if heartbeat is None:
        return {"state": "never seen", "silent_for_seconds": None}
    return {
        "state": "silent" if heartbeat.is_stale else "alive",
        "silent_for_seconds": round(heartbeat.silence.total_seconds()),
    }


def files_state(heartbeat: WorkerHeartbeat | None) -> str:
    """As the worker saw it last. To ask the store now could take longer than whoever asks waits."""
    return "away" if heartbeat and heartbeat.files_away else "ok"


def readiness() -> tuple[bool, dict[str, Any]]:
    """Whether pages can be served, and the report that `/readyz` shows.

    A silent worker only degrades: pages are served as before, while scheduled publishing and
    background tasks wait for it. To take the server out of service for that would cost more.
    So does a disk that is nearly full, which only officers will notice, and a store of files that
    does not answer.
    """
    try:
        missing = unapplied_migrations(connection)
        if missing:
            # How many, not which: their names tell a stranger what software runs here.
            return False, {"status": "unavailable", "database": "ok", "migrations": len(missing)}
        heartbeat = WorkerHeartbeat.last()
    except DatabaseError:
        return False, {"status": "unavailable", "database": "unreachable"}
    worker, files, disk = worker_state(heartbeat), files_state(heartbeat), disk_state()
    status = "ok" if (worker["state"], files, disk) == ("alive", "ok", "ok") else "degraded"
    report = {"database": "ok", "migrations": 0, "worker": worker, "files": files, "disk": disk}
    return True, {"status": status, **report}
