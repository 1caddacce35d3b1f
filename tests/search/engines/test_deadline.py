"""A reader's patience is for the whole answer, however slowly it comes."""

from __future__ import annotations

import time

import pytest

from search.engines import breaker
from search.engines.elastic import Address, ElasticEngine, EngineAway, connect
from search.engines.standing_in import WithStandIn
from search.query import Query
from tests.search.engines.odd_server import Answer, answering, http
from tests.search.engines.test_keeping_up import Empty

PAUSE = 0.1
WHOLE = http(b'{"found": true}')
DRIPPING = {
    "from its first byte": Answer(b"", WHOLE, PAUSE),
    "from its headers": Answer(WHOLE[:30], WHOLE[30:], PAUSE),
    "from its body": Answer(WHOLE[:-14], WHOLE[-14:], PAUSE),
}


@pytest.fixture(params=["opensearch", "elasticsearch"])
def vendor(request):
    return request.param


@pytest.fixture(params=list(DRIPPING))
def dripping(request):
    with answering(DRIPPING[request.param]) as server:
        yield server


def transport_to_each(servers, vendor):
    hosts = tuple(("127.0.0.1", server.port) for server in servers)
    return connect(Address(vendor=vendor, is_tls=False, hosts=hosts))


def test_an_engine_that_drips_costs_a_reader_no_more_than_one_that_hangs(dripping, vendor):
    breaker.close_breaker()
    elastic = ElasticEngine(transport_to_each([dripping], vendor), "portal")

    began = time.monotonic()
    assert WithStandIn(elastic, Empty()).search(Query(text="maji")).is_stand_in
    assert time.monotonic() - began < 0.45


def test_whoever_has_waited_hangs_up(dripping, vendor):
    transport = transport_to_each([dripping], vendor)
    with pytest.raises(EngineAway):
        transport.request("GET", "/", timeout=0.2)

    assert dripping.has_hung_up.wait(3)


def test_all_hosts_that_are_tried_have_one_deadline_together(vendor):
    failing = Answer(b"", b"no\r\n", 0.05)
    with answering(failing) as one, answering(failing) as two, answering(failing) as three:
        transport = transport_to_each([one, two, three], vendor)
        began = time.monotonic()
        with pytest.raises(EngineAway):
            transport.request("GET", "/", timeout=0.3)
        waited = time.monotonic() - began

    assert 0.25 < waited < 0.45


def test_an_answer_slower_than_a_reader_waits_is_read_by_those_who_wait_longer(vendor):
    with answering(Answer(WHOLE[:-4], WHOLE[-4:], PAUSE)) as server:
        transport = transport_to_each([server], vendor)

        assert transport.request("GET", "/", timeout=10) == {"found": True}
        assert transport.request("GET", "/", timeout=10) == {"found": True}
