"""The portal's commands as processes of their own, on a database that a test can change, too."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import psycopg2
from django.db import connection

from tests.opensearch.server import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from search.engines.elastic import Index

SECONDS = 300
CHANGE = """
    UPDATE search_revisioncounter SET value = value + 1;
    UPDATE search_entry SET revision = (SELECT value FROM search_revisioncounter)
        WHERE id = (SELECT MIN(id) FROM search_entry);
"""
DELETE = "DELETE FROM search_entry WHERE id = (SELECT MAX(id) FROM search_entry);"


@dataclass
class Portal:
    """Settings for processes, and the processes that were started with them."""

    database_url: str
    search_url: str
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    def start(self, *command: str, output: int = subprocess.DEVNULL) -> subprocess.Popen[str]:
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "cms.settings.test",
            "DATABASE_URL": self.database_url,
            "SEARCH_URL": self.search_url,
        }
        process = subprocess.Popen(
            [sys.executable, "manage.py", *command],
            cwd=ROOT,
            env=environment,
            text=True,
            # To nowhere: a pipe that nobody reads fills, and the process stands still.
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        self.started.append(process)
        return process

    def run(self, *command: str) -> tuple[int, str]:
        process = self.start(*command, output=subprocess.PIPE)
        said, _ = process.communicate(timeout=SECONDS)
        return process.returncode, said

    def end(self) -> None:
        for process in self.started:
            if process.poll() is None:
                process.kill()
            process.wait()

    def execute(self, statements: str) -> list[tuple[Any, ...]]:
        """What another process of the portal writes meanwhile, and what the database holds."""
        if self.database_url.startswith("sqlite"):
            with closing(sqlite3.connect(self.database_url.removeprefix("sqlite:///"))) as file:
                # One by one, since SQLite's cursor takes no more.
                for statement in filter(str.strip, statements.split(";")):
                    found = file.execute(statement).fetchall()
                file.commit()
            return found
        with closing(psycopg2.connect(self.database_url)) as server, server.cursor() as cursor:
            cursor.execute(statements)
            found = cursor.fetchall() if cursor.description else []
            server.commit()
        return found

    def confirmed(self) -> int:
        [(revision,)] = self.execute("SELECT confirmed FROM search_enginestate")
        return revision

    def is_equal_to(self, index: Index) -> bool:
        """Whether the engine holds the table, row for row."""
        name = index.serving()
        if name is None:
            return False
        index.refresh(name)
        return self.execute("SELECT id, revision FROM search_entry ORDER BY id") == list(
            index.contents(name)
        )


def shared_database(folder: Path) -> str:
    """The address of what the test has in its database: the same, or on SQLite a copy in a file."""
    values = connection.settings_dict
    if connection.vendor == "postgresql":
        return f"postgres://{values['USER']}@{values['HOST']}:{values['PORT']}/{values['NAME']}"
    connection.ensure_connection()
    path = folder / "portal.sqlite3"
    with closing(sqlite3.connect(path)) as copy:
        connection.connection.backup(copy)
    return f"sqlite:///{path}"


def wait_until(condition: Callable[[], bool], seconds: float = SECONDS) -> bool:
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            return False
        time.sleep(0.3)
    return True
