"""One of three nodes is killed: readers go on finding, and nothing that is written is lost."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest

from search.engines import breaker
from search.engines.elastic import ElasticEngine
from search.keeping_up.sending import keep_up
from search.models import EngineState
from search.query import Query
from tests.opensearch.cluster import Cluster
from tests.search.engines.conftest import empty_index, started, transport_to_all
from tests.search.engines.faults.gateway import gateway_to
from tests.search.engines.faults.test_engine import are_equal
from tests.search.processes import wait_until

if TYPE_CHECKING:
    from search.engines.elastic import Transport

pytestmark = [pytest.mark.django_db, pytest.mark.opensearch]

VENDORS = ["opensearch", "elasticsearch"]
#: Longer than any reader waits, since a busy machine is no fault of the cluster.
PATIENCE = 10


@pytest.fixture
def cluster(tmp_path):
    cluster = started(Cluster(tmp_path))
    yield cluster
    cluster.stop()


@pytest.fixture
def gateways(cluster):
    with ExitStack() as stack:
        yield [stack.enter_context(gateway_to(node.port)) for node in cluster.nodes]


@dataclass
class Reader(Thread):
    """Asks one question again and again, and keeps what went wrong."""

    transport: Transport
    fewest: int
    questions: int = 0
    faults: list[object] = field(default_factory=list)
    is_enough: Event = field(default_factory=Event)

    __hash__ = Thread.__hash__

    def __post_init__(self) -> None:
        super().__init__(daemon=True)

    def run(self) -> None:
        engine = ElasticEngine(self.transport, "portal", patience=PATIENCE)
        while not self.is_enough.is_set():
            try:
                total = engine.search(Query(text="maji")).total
            except Exception as fault:  # noqa: BLE001
                self.faults.append(fault)
            else:
                self.faults += [total] if total < self.fewest else []
            self.questions += 1


@contextmanager
def readers_of(cluster, fewest):
    ports = [node.port for node in cluster.nodes]
    readers = [Reader(transport_to_all(ports, vendor), fewest) for vendor in VENDORS]
    for reader in readers:
        reader.start()
    try:
        yield readers
    finally:
        for reader in readers:
            reader.is_enough.set()
            reader.join()


def have_asked_again(readers):
    """Both have asked every node several times since now."""
    before = [reader.questions for reader in readers]
    return wait_until(
        lambda: all(
            reader.questions >= asked + 10 for reader, asked in zip(readers, before, strict=True)
        )
    )


def test_killed_during_a_bulk_request_it_costs_neither_an_answer_nor_a_write(
    council, cluster, gateways
):
    transport = transport_to_all([gateway.port for gateway in gateways], "opensearch")
    index = empty_index(transport, "portal")
    for number in range(5):
        council.add_section(f"Maji {number}")
    keep_up(index)
    cluster.wait_until_whole()
    victim = cluster.keeper_of(index.serving())
    for gateway in gateways:
        gateway.once("sent", "/_bulk", victim.kill)

    with readers_of(cluster, fewest=5) as readers:
        assert have_asked_again(readers)
        for number in range(5):
            council.add_section(f"Maji mengine {number}")
            keep_up(index)
        assert have_asked_again(readers)

    assert victim.process.poll() is not None
    assert [reader.faults for reader in readers] == [[], []]
    assert EngineState.objects.get().failures == 0
    assert not breaker.is_open()
    assert are_equal(index)
