"""Something of the server is away: readers notice as little as can be."""

from __future__ import annotations

import threading
import time

import pytest

pytestmark = pytest.mark.e2e

SOON = 2


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


def test_without_the_worker_pages_go_on_and_the_portal_says_so(site):
    ready = site.get("/readyz")

    assert ready.status == 200
    assert '"degraded"' in ready.text
    assert site.get("/").status == 200
