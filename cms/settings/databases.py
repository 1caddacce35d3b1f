"""The database of `DATABASE_URL`, with what each engine needs to serve a site."""

from __future__ import annotations

from typing import Any

from cms.settings.environment import env

# Readers go on while somebody writes; a commit waits for the disk at checkpoints only.
SQLITE_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000;"
ALONE = "-c max_parallel_workers_per_gather=0"


def database() -> dict[str, Any]:
    """Django's settings of the one database."""
    # ATOMIC_REQUESTS: a page and its search entry are stored together or not at all.
    config: dict[str, Any] = {**env.db_url("DATABASE_URL"), "ATOMIC_REQUESTS": True}
    if config["ENGINE"] == "django.db.backends.sqlite3":
        config["OPTIONS"] = {
            # A transaction that starts by reading and then writes would fail at once, without
            # waiting, if somebody else wrote in between.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": SQLITE_PRAGMAS,
        }
    else:
        config |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
        # Starting helpers takes PostgreSQL longer than any question of ours.
        options = config.setdefault("OPTIONS", {})
        options["options"] = f"{options.get('options', '')} {ALONE}".strip()
    return config
