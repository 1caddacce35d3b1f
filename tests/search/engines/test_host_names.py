"""A host by name costs a reader no more than one by number, whatever its name server says."""

from __future__ import annotations

import socket
import time
from contextlib import ExitStack

import pytest

from search.engines.elastic import Address, EngineAway, connect
from tests.search.engines.odd_server import Answer, answering, http

NAME = "engine.test"
HERE = "127.0.0.1"
WHOLE = Answer(http(b'{"found": true}'))


@pytest.fixture(params=["opensearch", "elasticsearch"])
def vendor(request):
    return request.param


@pytest.fixture
def name_server(monkeypatch):
    """Says for one name what a test wants, as late as it wants; keeps what it was asked."""
    asked = []
    real = socket.getaddrinfo

    def say(*addresses, after=0.0):
        def look_up(host, port, *rest):
            if host != NAME:
                return real(host, port, *rest)
            asked.append(host)
            time.sleep(after)
            return [row for address in addresses for row in real(address, port, *rest)]

        monkeypatch.setattr(socket, "getaddrinfo", look_up)
        return asked

    return say


@pytest.fixture
def port_that_hangs():
    """A full queue: whoever comes next waits for the connection, as at a host that is gone."""
    with ExitStack() as stack:
        server = stack.enter_context(socket.create_server(("", 0), backlog=0))
        port = server.getsockname()[1]
        for _ in range(4):
            client = stack.enter_context(socket.socket())
            client.setblocking(False)
            client.connect_ex((HERE, port))
        yield port


def ask(vendor, port, timeout=0.3):
    """The answer, or none, and how long it took."""
    transport = connect(Address(vendor=vendor, is_tls=False, hosts=((NAME, port),)))
    began = time.monotonic()
    try:
        answer = transport.request("GET", "/", timeout=timeout)
    except EngineAway:
        answer = None
    return answer, time.monotonic() - began


def test_all_addresses_of_a_name_have_one_deadline_together(vendor, name_server, port_that_hangs):
    name_server(HERE, "127.0.0.2", "127.0.0.3", "127.0.0.4")

    answer, waited = ask(vendor, port_that_hangs)

    assert answer is None
    assert 0.25 < waited < 0.45


def test_a_slow_name_server_is_not_waited_for(vendor, name_server):
    name_server(HERE, after=1.5)

    with answering(WHOLE) as server:
        answer, waited = ask(vendor, server.port)

    assert answer is None
    assert 0.25 < waited < 0.45


def test_what_a_slow_name_server_said_serves_the_next_reader(vendor, name_server):
    asked = name_server(HERE, after=0.5)

    with answering(WHOLE) as server:
        ask(vendor, server.port, timeout=0.2)
        ask(vendor, server.port, timeout=10)

        assert ask(vendor, server.port)[0] == {"found": True}
    assert asked == [NAME]


def test_an_address_that_hangs_leaves_time_for_the_next(vendor, name_server):
    with answering(WHOLE) as server:
        name_server("192.0.2.1", HERE)

        assert ask(vendor, server.port, timeout=1)[0] == {"found": True}


def test_a_name_that_nobody_can_ask_for_is_an_engine_that_is_away(vendor):
    transport = connect(Address(vendor=vendor, is_tls=False, hosts=(("a..b", 9200),)))

    with pytest.raises(EngineAway):
        transport.request("GET", "/", timeout=0.3)
