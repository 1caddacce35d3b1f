"""A database without room is told from one that has another fault."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from cms.core.disk.full import disk_fault


def test_a_database_on_a_full_disk_is_told(disk):
    with closing(sqlite3.connect(disk.folder / "db")) as database:
        database.execute("CREATE TABLE papers (content)")
        disk.fill()
        with pytest.raises(sqlite3.OperationalError) as raised:
            database.execute("INSERT INTO papers VALUES (zeroblob(5000000))")

    assert disk_fault(raised.value) == "database"


def test_another_fault_of_a_database_is_another():
    database = sqlite3.connect(":memory:")
    with closing(database), pytest.raises(sqlite3.Error) as raised:
        database.execute("SELECT * FROM nowhere")

    assert disk_fault(raised.value) == ""
