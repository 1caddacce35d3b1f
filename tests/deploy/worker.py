"""The worker beside the web processes, which may be killed with work in its hands."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import psycopg2

from tests.architecture.files import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.deploy.site import Site

#: How long anything of the worker's is waited for, in seconds: a busy machine takes its time.
PATIENCE = 300


@dataclass
class Worker:
    """`manage.py worker` with the surroundings of the web processes, and a mail server."""

    site: Site
    mail_port: int
    process: subprocess.Popen | None = None

    def start(self) -> None:
        mail = {"EMAIL_URL": f"smtp://127.0.0.1:{self.mail_port}"}
        with (self.site.web.state / "worker.log").open("a") as log:
            self.process = subprocess.Popen(
                [sys.executable, "manage.py", "worker"],
                cwd=ROOT,
                env={**self.site.web.environment, **mail},
                stdout=log,
                stderr=log,
            )

    def kill(self) -> None:
        """At once: it can put nothing in order."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(20)
            self.process = None

    @contextmanager
    def held_up_by(self, table: str) -> Iterator[None]:
        """Started, and come so far that it would write to a table to which nobody may write."""
        with closing(psycopg2.connect(self.site.database.url)) as held, held.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE")
            self.start()
            wait_until(lambda: self._waits_for(table))
            yield

    def _waits_for(self, table: str) -> bool:
        waiting = "pg_locks WHERE NOT granted AND relation = %s::regclass"
        return self.count(waiting, table) > 0

    def count(self, rows: str, *values: object) -> int:
        """How many of these rows the database has, as somebody else finds."""
        with closing(psycopg2.connect(self.site.database.url)) as asking:
            cursor = asking.cursor()
            cursor.execute(f"SELECT count(*) FROM {rows}", values)  # noqa: S608
            [[counted]] = cursor.fetchall()
            return counted


def wait_until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.3)
