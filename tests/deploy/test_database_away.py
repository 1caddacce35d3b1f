"""The database restarts or is away: readers notice as little as can be."""

from __future__ import annotations

import time

import pytest

from tests.deploy.readers import reading
from tests.deploy.site import SOON

pytestmark = pytest.mark.e2e


def test_while_the_database_restarts_readers_of_what_was_seen_notice_nothing(site):
    paths = [site.news, "/", "/en/"]
    for path in paths * 3:
        site.get(path)
    with reading(site, *paths) as readers:
        site.database.restart()
        readers.wait_for(20)
        time.sleep(SOON)

    assert readers.failures() == []
    assert site.get("/tafuta/?q=barabara").status == 200


def test_once_the_database_is_back_nobody_gets_an_error(site):
    with reading(site, "/?number=*") as readers:
        readers.wait_for(8)
        site.database.restart()
        back = time.monotonic()
        each = [answer for number in range(8) for answer in site.ask_each(f"/en/?number={number}")]
        readers.wait_for(8)
        time.sleep(SOON)

    assert readers.failures(after=back) == []
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
