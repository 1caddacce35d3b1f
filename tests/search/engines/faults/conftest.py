"""An engine that may be killed, a way to it that may be cut, and the portal's processes."""

from __future__ import annotations

import pytest

from search.engines import breaker
from search.engines.elastic import Index
from search.keeping_up.sending import keep_up
from search.models import EngineState
from tests.search.engines.conftest import empty_index, start_server, transport_to
from tests.search.engines.faults.gateway import gateway_to
from tests.search.processes import Portal, shared_database, wait_until


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A server of this module's own, since it is killed."""
    server = start_server(tmp_path_factory.mktemp("own-opensearch"))
    yield server
    server.stop()


@pytest.fixture
def gateway(server):
    with gateway_to(server.port) as gateway:
        yield gateway


@pytest.fixture
def index(server, gateway):
    """The index by way of the gateway."""
    empty_index(transport_to(server.port), "portal")
    return Index(transport_to(gateway.port), "portal")


@pytest.fixture
def portal(tmp_path, gateway):
    """Made last: on SQLite its processes see what is in the database now."""
    portal = Portal("", f"opensearch://127.0.0.1:{gateway.port}/portal")

    def begin():
        portal.database_url = shared_database(tmp_path)
        return portal

    yield begin
    portal.end()


def its_time_has_come():
    """The pause after a failure is over."""
    EngineState.objects.update(next_attempt="2020-01-01T00:00Z")


def it_comes_back(index):
    """The worker lets readers return; on a busy machine a first question may take too long."""

    def worker_passes():
        its_time_has_come()
        keep_up(index)
        return not breaker.is_open()

    return wait_until(worker_passes)
