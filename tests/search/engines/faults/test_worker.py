"""The worker is killed, doubled, cut off from its database: nothing is lost."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import pytest
from django.db import connection

from search.models import Entry
from tests.search.processes import CHANGE, DELETE, wait_until
from tests.servers.postgres import Postgres

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.opensearch,
]


@pytest.fixture
def published(council):
    for number in range(5):
        council.add_section(f"Maji {number}")


def test_killed_between_sending_and_confirming_it_sends_again(published, index, gateway, portal):
    portal = portal()
    assert portal.run("keep_up_search")[0] == 0
    confirmed = portal.confirmed()
    portal.execute(CHANGE)

    worker = portal.start("keep_up_search")
    gateway.once("answered", "/_bulk", worker.kill)
    worker.wait()
    assert portal.confirmed() == confirmed
    portal.execute(DELETE)
    portal.run("keep_up_search")

    assert portal.is_equal_to(index)


def test_killed_while_it_makes_the_index_it_goes_on(published, index, gateway, portal):
    portal = portal()
    worker = portal.start("keep_up_search")
    gateway.once("answered", "/_bulk", worker.kill)
    worker.wait()
    assert len(list(index.contents(index.names()[0]))) == Entry.objects.count()
    portal.execute(DELETE)

    portal.run("keep_up_search")

    assert portal.is_equal_to(index)


def test_two_workers_and_a_rebuild_at_once_leave_one_index(published, index, portal):
    portal = portal()
    commands = ["keep_up_search", "keep_up_search", "rebuild_engine", "rebuild_engine"]
    for process in [portal.start(command) for command in commands]:
        process.wait()
    portal.run("keep_up_search")

    assert len(index.names()) == 1
    assert portal.is_equal_to(index)
    assert portal.execute("SELECT COUNT(*) FROM search_enginestate") == [(1,)]


@pytest.mark.postgres
def test_the_worker_outlives_a_restart_of_the_database(published, index, portal):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no server to restart")
    portal = portal()
    # Not below pytest's folder, which PostgreSQL's own user may not enter.
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        database = Postgres(Path(folder) / "postgres")
        database.start(copied=True)
        try:
            portal.database_url = database.url
            worker = portal.start("worker")
            assert wait_until(lambda: portal.is_equal_to(index))

            database.restart()
            portal.execute(CHANGE + DELETE)

            assert wait_until(lambda: portal.is_equal_to(index))
            with pytest.raises(subprocess.TimeoutExpired):
                worker.wait(3)
        finally:
            portal.end()
            database.stop()
