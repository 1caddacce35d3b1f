"""Of several processes one has a lock, and a killed one leaves it to the next."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.deploy.lock_holder import HELD, REFUSED, Holder
from tests.deploy.worker import wait_until

pytestmark = pytest.mark.e2e

#: What `manage.py rebuild_search` holds.
REBUILDING = "rebuilding-the-table"


@pytest.fixture
def hold(site):
    holders: list[Holder] = []

    def start(lock: str = REBUILDING) -> Holder:
        holders.append(Holder.start(site.web, lock))
        return holders[-1]

    yield start
    for holder in holders:
        if holder.process.poll() is None:
            holder.kill()


@pytest.fixture
def rebuild(site):
    """The command in a process of its own, and what it says."""

    def run() -> str:
        command = (sys.executable, "manage.py", "rebuild_search")
        try:
            return site.web.run(*command)
        except subprocess.CalledProcessError as error:
            return error.stderr

    return run


def test_of_many_that_come_at_once_one_has_it(hold):
    said = [holder.says() for holder in [hold() for _ in range(4)]]

    assert sorted(said) == [HELD, REFUSED, REFUSED, REFUSED]


def test_another_lock_is_free(hold):
    assert [hold(lock).says() for lock in (REBUILDING, "feeding-the-index")] == [HELD, HELD]


def test_who_gives_it_back_lets_the_next_one_in(hold):
    first = hold()
    assert first.says() == HELD
    first.give_back()

    assert hold().says() == HELD


def test_who_is_killed_lets_the_next_one_in(hold):
    first = hold()
    assert first.says() == HELD
    first.kill()

    # PostgreSQL has to notice that nobody is at the other end.
    wait_until(lambda: hold().says() == HELD)


def test_a_second_rebuild_leaves_the_work_to_the_first_until_that_is_killed(hold, rebuild):
    first = hold()
    assert first.says() == HELD
    refused = rebuild()
    first.kill()

    assert "already" in refused
    wait_until(lambda: "already" not in rebuild())
