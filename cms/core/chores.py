"""What the worker does by the clock, beside the tasks that others hand it."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from django.core.management import call_command
from django.db import InterfaceError, OperationalError, close_old_connections

from cms.core.files.away import StoreAway
from cms.core.files.later import repeat_what_met_no_store
from cms.core.files.watch import look_for_store
from cms.core.lost_tasks import take_up_lost_tasks
from cms.core.models.worker_heartbeat import WorkerHeartbeat
from cms.core.page_cache.changes import forget_old_changes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

logger = logging.getLogger(__name__)

MINUTE = 60
DAY = 24 * 60 * MINUTE
#: How long a change waits before it is sent to the search engine, at the most.
SEARCH_PAUSE = 0.5


class Stop(Protocol):
    """A `threading.Event`, as far as it is needed here."""

    def is_set(self) -> bool: ...
    def wait(self, timeout: float) -> object: ...


@dataclass
class Chore:
    """Something to be done every so many seconds; due at once when the worker starts."""

    name: str
    every: float
    do: Callable[[], object]
    due_at: float = field(default=0, compare=False)

    def run_if_due(self, now: float) -> None:
        if now < self.due_at:
            return
        self.due_at = now + self.every
        try:
            self.do()
        except (InterfaceError, OperationalError) as error:
            # In one line: it comes twice a second while the database is away.
            logger.warning("%s failed, the database is away: %s", self.name, error)
        except StoreAway as error:
            logger.warning("%s failed, the store of files is away: %s", self.name, error)
        except Exception:
            # The chore is tried again when it is next due: one page that cannot be published must
            # not end the others.
            logger.exception("%s failed", self.name)


def command(name: str, every: float, **options: object) -> Chore:
    return Chore(name, every, lambda: call_command(name, verbosity=0, **options))


def chores_by_thread() -> list[tuple[list[Chore], float]]:
    """All chores, and the seconds between two looks at them: one thread each.

    What holds up one of them, a store or a mail server that hangs, holds up none of the others.
    """
    return [
        (timely_chores(), 1),
        (search_chores(), SEARCH_PAUSE),
        (usual_chores(), 1),
        (store_chores(), 1),
        (heavy_chores(), 1),
    ]


def timely_chores() -> list[Chore]:
    """What must be in time, and never takes long."""
    return [Chore("heartbeat", 10, WorkerHeartbeat.beat), command("publish_scheduled", 1)]


def search_chores() -> list[Chore]:
    """What a reader waits for."""
    return [command("keep_up_search", SEARCH_PAUSE)]


def usual_chores() -> list[Chore]:
    return [
        Chore("forget old changes", DAY, forget_old_changes),
        Chore("take up lost tasks", 5 * MINUTE, take_up_lost_tasks),
        Chore("repeat what met no store of files", 5 * MINUTE, repeat_what_met_no_store),
        command("send_feedback_mail", MINUTE),
        command("purge_submissions", DAY),
        command("send_subscriptions", MINUTE / 3),
        command("count_bounces", 60 * MINUTE),
        command("read_documents", 10 * MINUTE),
        command("clearsessions", DAY),
        command("purge_questions", DAY),
        # Each autosave leaves a row; what failed is kept longer, for whoever looks for the reason.
        command("prune_db_task_results", DAY, min_age_days=2, failed_min_age_days=14),
    ]


def store_chores() -> list[Chore]:
    """What asks the store of files, which may hang."""
    return [Chore("look for the store of files", MINUTE / 2, look_for_store)]


def heavy_chores() -> list[Chore]:
    """What reckons for minutes, each in a process that gives way to every other."""
    return [
        command("count_terms", DAY, apart=True),
        command("count_terms", 10 * MINUTE, apart=True, if_due=True),
    ]


def keep_doing(
    chores: Sequence[Chore], stop: Stop, clock: Callable[[], float], pause: float = 1
) -> None:
    """Do each chore when it is due, until told to stop."""
    while not stop.is_set():
        close_old_connections()
        for chore in chores:
            chore.run_if_due(clock())
        stop.wait(pause)
