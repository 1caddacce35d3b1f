"""Nothing that happens to the table escapes the index, whatever happens to the engine."""

from __future__ import annotations

import socket
import time

import pytest
from django.core.cache import cache

from search.engines import Results, breaker
from search.engines.elastic import Address, ElasticEngine, EngineAway, Index
from search.engines.elastic.transport import OpenSearchTransport
from search.engines.standing_in import WithStandIn
from search.keeping_up.rebuilding import rebuild_index
from search.keeping_up.sending import forget_confirmed_removals, keep_up
from search.keeping_up.verifying import differences
from search.models import EngineState, Entry, Removal
from search.query import Query
from tests.search.engines.faults.conftest import it_comes_back

pytestmark = pytest.mark.django_db


class Empty:
    """Stands in with nothing."""

    def search(self, query):
        return Results()


@pytest.fixture
def deaf():
    """A server that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        where = ("127.0.0.1", listener.getsockname()[1])
        yield OpenSearchTransport(Address(vendor="opensearch", is_tls=False, hosts=(where,)))


def are_equal(index):
    return not differences(index, index.serving())


def test_whatever_deletes_an_entry_leaves_a_removal(council):
    page = council.add_section()
    entry = Entry.objects.get(object_id=str(page.pk))
    Entry.objects.filter(pk=entry.pk).delete()

    removal = Removal.objects.get(entry_id=entry.pk)
    assert removal.revision > entry.revision


def test_a_removal_nobody_waits_for_is_forgotten(council):
    council.add_section().delete()

    forget_confirmed_removals()

    assert not Removal.objects.exists()


def test_a_removal_is_kept_until_every_index_knows(council):
    EngineState.objects.create(engine="portal", index="portal-1", confirmed=0)
    council.add_section().delete()

    forget_confirmed_removals()

    assert Removal.objects.exists()


def test_a_hanging_engine_costs_one_reader_300_ms_and_the_next_nothing(deaf):
    engine = WithStandIn(ElasticEngine(deaf, "portal"), Empty())
    times = []
    for _ in range(2):
        began = time.monotonic()
        assert engine.search(Query(text="maji")).is_stand_in
        times.append(time.monotonic() - began)

    assert times[0] < 0.4
    assert times[1] < 0.05


def test_an_engine_that_hangs_is_left_alone_for_a_while(deaf, council, monkeypatch):
    monkeypatch.setattr("search.engines.elastic.transport.PATIENT", 0.2)
    council.add_section()
    state = EngineState.objects.create(engine="portal", index="portal-1")
    state.put_off("away", state.next_attempt)

    began = time.monotonic()
    keep_up(Index(deaf, "portal"))

    assert time.monotonic() - began < 0.1


@pytest.mark.opensearch
def test_publications_and_deletions_reach_the_index(index, council):
    gone = council.add_section("Maji")
    council.add_section("Umeme")
    keep_up(index)
    assert are_equal(index)

    gone.delete()
    council.add_news("Barabara")
    keep_up(index)

    assert are_equal(index)


@pytest.mark.opensearch
def test_a_wiped_engine_is_filled_anew(index, council):
    council.add_section("Maji")
    keep_up(index)
    index.drop(index.serving())
    council.add_section("Umeme")

    keep_up(index)

    assert are_equal(index)


@pytest.mark.opensearch
def test_what_was_sent_and_not_confirmed_is_sent_again(index, council):
    council.add_section("Maji").delete()
    council.add_section("Umeme")
    keep_up(index)
    EngineState.objects.update(confirmed=0)

    keep_up(index)

    assert are_equal(index)


@pytest.mark.opensearch
def test_a_rebuilt_index_holds_the_table(index, council):
    council.add_section("Maji")
    keep_up(index)
    before = index.serving()

    rebuild_index(index)

    assert index.serving() != before
    assert EngineState.objects.count() == 1
    assert are_equal(index)


@pytest.mark.opensearch
def test_a_full_disk_loses_nothing(index, council):
    keep_up(index)
    block = "index.blocks.read_only_allow_delete"
    index.transport.request("PUT", f"/{index.serving()}/_settings", {block: True})
    council.add_section("Maji")

    keep_up(index)
    assert EngineState.objects.get().failures == 1
    assert breaker.is_open()

    index.transport.request("PUT", f"/{index.serving()}/_settings", {block: None})

    assert it_comes_back(index)
    assert are_equal(index)


@pytest.mark.opensearch
def test_an_index_that_is_not_there_is_an_engine_away(index):
    cache.clear()
    with pytest.raises(EngineAway):
        ElasticEngine(index.transport, "nowhere", patience=5).search(Query(text="maji"))
