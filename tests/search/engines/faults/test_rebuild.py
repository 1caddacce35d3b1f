"""Editors publish and delete while a new index is made; readers ask the old one."""

from __future__ import annotations

from threading import Event

import pytest

from search.engines.elastic import ElasticEngine
from search.query import Query
from tests.search.engines.conftest import transport_to
from tests.search.processes import CHANGE, DELETE

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.opensearch,
]

SECONDS = 60


@pytest.fixture
def portal(council, index, portal):
    """A portal whose engine has heard of five pages."""
    for number in range(5):
        council.add_section(f"Maji {number}")
    portal = portal()
    assert portal.run("keep_up_search")[0] == 0
    return portal


class Rebuild:
    """A rebuild that stands still once its new index holds what was there when it began."""

    def __init__(self, portal, gateway):
        self._is_filled, self._may_go_on = Event(), Event()
        gateway.once("answered", "/_bulk", self._stand_still)
        self._process = portal.start("rebuild_engine")
        assert self._is_filled.wait(SECONDS)

    def _stand_still(self):
        self._is_filled.set()
        self._may_go_on.wait(SECONDS)

    def go_on(self):
        self._may_go_on.set()
        assert self._process.wait(SECONDS) == 0


@pytest.fixture
def rebuild(portal, gateway):
    return Rebuild(portal, gateway)


@pytest.fixture
def found(server):
    """How many pages readers find."""
    engine = ElasticEngine(transport_to(server.port), "portal", patience=10)
    return lambda: engine.search(Query(text="maji")).total


def test_what_is_written_and_deleted_meanwhile_is_in_the_new_index(portal, index, rebuild):
    old = index.serving()
    portal.execute(CHANGE + DELETE)

    rebuild.go_on()

    assert index.names() == [index.serving()] != [old]
    assert portal.is_equal_to(index)


def test_the_old_one_answers_meanwhile_and_what_it_alone_has_heard_of_is_in_the_new_one(
    portal, index, found, rebuild
):
    assert len(index.names()) == 2
    assert found() == 5

    portal.execute(CHANGE + DELETE)
    portal.run("keep_up_search")
    assert len(index.names()) == 2
    assert found() == 4
    assert portal.is_equal_to(index)

    rebuild.go_on()
    assert len(index.names()) == 1
    assert found() == 4
    assert portal.is_equal_to(index)
