"""Something of the server is away: readers notice as little as can be."""

from __future__ import annotations

import itertools
import threading
import time
from contextlib import contextmanager

import pytest

from tests.deploy.site import SOON

pytestmark = pytest.mark.e2e


def test_without_redis_pages_are_made_and_kept_as_ever(site):
    site.cache.stop()
    try:
        answers = [site.get(path) for path in ("/", site.news, "/tafuta/?q=barabara")]
    finally:
        site.cache.start()

    assert [answer.status for answer in answers] == [200, 200, 200]


def test_while_the_database_restarts_readers_of_what_was_seen_notice_nothing(site):
    paths = [site.news, "/", "/en/"]
    for path in paths * 3:
        site.get(path)
    statuses: list[int] = []
    ended = threading.Event()

    def read() -> None:
        while not ended.is_set():
            statuses.extend(site.get(path).status for path in paths)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    try:
        site.database.restart()
        time.sleep(SOON)
    finally:
        ended.set()
        for reader in readers:
            reader.join()

    assert len(statuses) > 20
    assert set(statuses) == {200}
    assert site.get("/tafuta/?q=barabara").status == 200


@contextmanager
def readers_of_new_addresses(site):
    """Readers of what nobody keeps, until the end of the block: when each asked, what she got."""
    numbers = itertools.count()
    answers: list[tuple[float, int]] = []
    ended = threading.Event()

    def read() -> None:
        while not ended.is_set():
            asked = time.monotonic()
            answers.append((asked, site.get(f"/?number={next(numbers)}").status))

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    try:
        yield answers
    finally:
        ended.set()
        for reader in readers:
            reader.join()


def test_once_the_database_is_back_nobody_gets_an_error(site):
    with readers_of_new_addresses(site) as answers:
        while len(answers) < 8:
            time.sleep(0.1)
        site.database.restart()
        back = time.monotonic()
        each = [answer for number in range(8) for answer in site.ask_each(f"/en/?number={number}")]
        time.sleep(SOON)
    later = [status for asked, status in answers if asked > back]

    assert len(later) > 8
    assert set(later) == {200}
    assert {answer.status for answer in each} == {200}


def test_processes_that_nobody_asked_meanwhile_do_not_notice_a_restart_of_the_database(site):
    site.ask_each("/?number=before")
    site.database.restart()
    answers = site.ask_each("/?number=after")

    assert {answer.status for answer in answers} == {200}


def test_while_the_database_is_away_kept_pages_go_on(site):
    site.get(site.news)
    site.database.stop()
    try:
        time.sleep(SOON)
        answer = site.get(site.news)
        ready = site.get("/readyz")
    finally:
        site.database.start_again()

    assert answer.status == 200
    assert ready.status == 503
    assert site.get("/tafuta/?q=barabara").status == 200
