"""Any process may be killed at any time, however many people read meanwhile."""

from __future__ import annotations

import time

import pytest

from tests.deploy.officer import Officer, asks_for_a_password
from tests.deploy.readers import reading
from tests.deploy.site import SOON
from tests.servers.redis import Redis

pytestmark = pytest.mark.e2e

#: So many questions are asked before each thing that happens.
MANY = 40
#: Pages that nobody has, pages that the proxy has, and what is never kept.
MIXED = ("/?new=*", "/en/?new=*", "/tafuta/?q=barabara*", "/")


@pytest.mark.parametrize("number", [0, 1])
def test_a_web_process_is_killed_and_started_again_and_no_reader_notices(kept_site, number):
    port = kept_site.web.ports[number]
    with reading(kept_site, *MIXED, kept_site.news) as readers:
        readers.wait_for(MANY)
        kept_site.web.kill(port)
        readers.wait_for(MANY)
        kept_site.web.start(port)
        readers.wait_for(MANY)

    assert readers.failures() == []


@pytest.mark.parametrize("number", [0, 1])
def test_what_is_sent_after_a_web_process_was_killed_reaches_the_other(kept_site, number):
    port = kept_site.web.ports[number]
    officer = Officer()
    officer.sign_in(kept_site.proxy.port)
    kept_site.web.kill(port)
    # Varnish asks each process once a second whether it lives.
    time.sleep(SOON)
    try:
        answers = [officer.post(kept_site.proxy.port, "/admin/logout/") for _ in range(6)]
    finally:
        kept_site.web.start(port)
        kept_site.wait()

    assert {answer.status for answer in answers} == {200}


@pytest.mark.parametrize("fault", [Redis.stop, Redis.hang])
def test_redis_goes_and_comes_again_and_no_reader_notices(site, redis, fault):
    with reading(site, *MIXED, site.news) as readers:
        readers.wait_for(MANY)
        fault(redis)
        readers.wait_for(MANY)
        redis.start_again()
        readers.wait_for(MANY)

    assert readers.failures() == []


def test_who_is_signed_in_stays_so_while_redis_goes_and_comes_again(site, redis):
    officer, port = Officer(), site.proxy.port
    officer.sign_in(port)
    redis.stop()
    meanwhile = officer.get(port, "/admin/")
    redis.start()
    later = officer.get(port, "/admin/")

    assert [answer.status for answer in (meanwhile, later)] == [200, 200]
    assert not asks_for_a_password(meanwhile)
    assert not asks_for_a_password(later)
