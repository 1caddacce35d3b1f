"""A database without room is told from one that has another fault."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import psycopg2
import pytest

from cms.core.disk.full import disk_fault
from tests.conftest import missing
from tests.disks import WHY_NOT, small_disk
from tests.servers.postgres import Postgres, postgres


@pytest.fixture
def server_disk():
    """A disk that is large enough for a server, in a folder that its own user may enter."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        with small_disk(Path(folder) / "disk", megabytes=120) as mounted:
            if mounted is None:
                missing(WHY_NOT)
            yield mounted


@pytest.fixture
def server(server_disk):
    """A PostgreSQL on it."""
    if postgres() is None:
        missing("missing on this machine: apt-get install postgresql")
    server = Postgres(server_disk.folder / "postgres")
    server.start()
    yield server
    server.stop()


def test_a_database_on_a_full_disk_is_told(disk):
    with closing(sqlite3.connect(disk.folder / "db")) as database:
        database.execute("CREATE TABLE papers (content)")
        disk.fill()
        with pytest.raises(sqlite3.OperationalError) as raised:
            database.execute("INSERT INTO papers VALUES (zeroblob(5000000))")

    assert disk_fault(raised.value) == "database"


def test_so_is_a_server_on_one(server, server_disk):
    with closing(psycopg2.connect(server.url)) as database, database.cursor() as cursor:
        cursor.execute("CREATE TABLE papers (number int)")
        server_disk.fill()
        with pytest.raises(psycopg2.OperationalError) as raised:
            cursor.execute("INSERT INTO papers SELECT generate_series(1, 100000)")

    assert disk_fault(raised.value) == "database"


def test_another_fault_of_a_database_is_another():
    database = sqlite3.connect(":memory:")
    with closing(database), pytest.raises(sqlite3.Error) as raised:
        database.execute("SELECT * FROM nowhere")

    assert disk_fault(raised.value) == ""
