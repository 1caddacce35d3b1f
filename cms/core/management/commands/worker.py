"""`manage.py worker`: everything that happens without a visitor."""

from __future__ import annotations

import logging
import time
from threading import Event, Thread
from typing import Any

from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from cms.core.chores import chores_by_thread, keep_doing

logger = logging.getLogger(__name__)

DATABASE_PAUSE = 1


class Command(BaseCommand):
    help = "Run background tasks as they come, and scheduled publishing and housekeeping in time."

    def handle(self, *args: Any, **options: Any) -> None:
        worker = Worker(
            queue_names=["*"],
            interval=1,
            batch=False,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
            excluded_queue_names=[],
        )
        worker.configure_signals()
        stop = Event()
        # Threads, so that a long task holds up neither the clock nor the sign of life; daemons, so
        # that the worker's end is also their own.
        for chores, pause in chores_by_thread():
            arguments = (chores, stop, time.monotonic, pause)
            Thread(target=keep_doing, args=arguments, daemon=True).start()
        try:
            _run(worker)
        finally:
            stop.set()


def _run(worker: Worker) -> None:
    """Look for tasks until told to stop, through restarts of the database."""
    while worker.running:
        try:
            worker.run()
        except (InterfaceError, OperationalError) as error:
            logger.warning("The database is away: %s", error)
            time.sleep(DATABASE_PAUSE)
