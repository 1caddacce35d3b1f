"""The engine is killed, hangs, loses everything, is closed: nothing is lost."""

from __future__ import annotations

import time
from threading import Event

import pytest

from search.engines import breaker
from search.engines.elastic import ElasticEngine, EngineAway, Index
from search.engines.standing_in import WithStandIn
from search.keeping_up.changes import newest_revision
from search.keeping_up.rebuilding import rebuild_index
from search.keeping_up.sending import forget_confirmed_removals, keep_up
from search.keeping_up.verifying import differences
from search.models import EngineState, Entry, Removal
from search.query import Query
from tests.search.engines.conftest import transport_to
from tests.search.engines.faults.conftest import it_comes_back, its_time_has_come
from tests.search.engines.faults.gateway import lose
from tests.search.engines.test_keeping_up import Empty

pytestmark = [pytest.mark.django_db, pytest.mark.opensearch]


def are_equal(index):
    return not differences(index, index.serving(), sleep=lambda seconds: None)


def test_killed_during_a_bulk_request_it_has_everything_after_its_return(
    index, council, server, gateway
):
    keep_up(index)
    for number in range(20):
        council.add_section(f"Maji {number}")
    gateway.once("sent", "/_bulk", server.kill)

    keep_up(index)
    assert EngineState.objects.get().failures == 1
    assert breaker.is_open()

    council.root.get_children().first().delete()
    server.start()

    assert it_comes_back(index)
    assert are_equal(index)
    assert EngineState.objects.get().failures == 0


def test_killed_while_its_first_index_is_filled_it_goes_on_with_it(index, council, server, gateway):
    council.add_section("Maji")
    gateway.once("answered", "/_bulk", server.kill)

    keep_up(index)
    [begun] = EngineState.objects.all()
    server.start()
    its_time_has_come()
    keep_up(index)

    assert index.serving() == begun.index
    assert are_equal(index)


def test_hanging_it_costs_a_reader_300_ms_once_and_loses_nothing(
    index, council, server, monkeypatch
):
    monkeypatch.setattr("search.engines.elastic.transport.PATIENT", 5)
    keep_up(index)
    council.add_section("Maji")
    engine = WithStandIn(ElasticEngine(transport_to(server.port), "portal"), Empty())
    server.freeze()
    try:
        began = time.monotonic()
        assert engine.search(Query(text="maji")).is_stand_in
        assert time.monotonic() - began < 0.6
        monkeypatch.setattr("search.engines.elastic.transport.PATIENT", 0.5)
        keep_up(index)
    finally:
        server.thaw()
    assert EngineState.objects.get().failures == 1
    monkeypatch.setattr("search.engines.elastic.transport.PATIENT", 30)

    its_time_has_come()
    keep_up(index)

    assert are_equal(index)


def test_the_next_outage_counts_from_the_beginning(index, council, gateway):
    keep_up(index)
    for _ in range(2):
        council.add_section()
        gateway.once("answered", "/_bulk", lose)
        keep_up(index)
        assert EngineState.objects.get().failures == 1
        assert it_comes_back(index)


def test_hanging_at_questions_alone_it_costs_one_reader_300_ms_and_no_other(
    index, council, gateway
):
    keep_up(index)
    engine = WithStandIn(ElasticEngine(index.transport, "portal"), Empty())
    released = Event()
    gateway.always("sent", "/_search", lambda: released.wait(20))
    assert engine.search(Query(text="maji")).is_stand_in

    for failures in (1, 2):
        council.add_section("Maji")
        its_time_has_come()
        keep_up(index)
        assert EngineState.objects.get().failures == failures
        assert EngineState.objects.get().confirmed == newest_revision()
        began = time.monotonic()
        assert engine.search(Query(text="maji")).is_stand_in
        assert time.monotonic() - began < 0.05

    released.set()
    gateway.forget()
    assert it_comes_back(index)
    assert not engine.search(Query(text="maji")).is_stand_in
    assert EngineState.objects.get().failures == 0


def test_wiped_before_a_deletion_it_is_filled_anew(index, council):
    """A deletion makes an index of the alias's name on an empty engine, which must not stay."""
    gone = council.add_section("Maji")
    keep_up(index)
    name = index.serving()
    gone.delete()
    assert Removal.objects.exists()
    index.drop(name)

    with pytest.raises(EngineAway):
        index.send([], [(gone.pk, 10)], index.alias)
    keep_up(index)

    assert index.serving() not in {name, index.alias, None}
    assert are_equal(index)


def test_a_closed_index_takes_what_it_missed_once_it_is_open_again(index, council):
    keep_up(index)
    name = index.serving()
    index.transport.request("POST", f"/{name}/_close")
    council.add_section("Maji")

    keep_up(index)
    index.transport.request("POST", f"/{name}/_open")
    its_time_has_come()
    keep_up(index)

    assert are_equal(index)


def test_what_another_database_left_in_it_is_not_found(index, council):
    council.add_section("Maji")
    keep_up(index)
    before = index.serving()
    # As after a restored backup that is older than the index, or with a new database.
    EngineState.objects.all().delete()
    Entry.objects.all().delete()
    Removal.objects.all().delete()
    council.add_section("Umeme")

    keep_up(index)

    assert index.serving() != before
    assert are_equal(index)


def test_wiped_while_a_new_index_is_filled_it_is_not_left_half_full(
    index, council, gateway, monkeypatch
):
    monkeypatch.setattr("search.keeping_up.rebuilding.BATCH", 2)
    for _ in range(5):
        council.add_section()
    keep_up(index)

    def wipe():
        for name in index.names():
            index.drop(name)

    gateway.once("answered", "/_bulk", wipe)
    with pytest.raises(EngineAway):
        rebuild_index(index)
    breaker.open_breaker()
    keep_up(index)

    assert are_equal(index)


def test_a_rebuild_that_was_killed_keeps_no_removals(index, council):
    keep_up(index)
    EngineState.objects.create(engine=index.alias, index=index.create())
    council.add_section().delete()

    keep_up(index)
    forget_confirmed_removals()

    assert not Removal.objects.exists()


def test_long_documents_go_in_several_requests(index, council, store, gateway):
    keep_up(index)
    for _ in range(40):
        store()
    Entry.objects.filter(object_id__startswith="made").update(words_body="maji " * 60_000)
    gateway.sizes.clear()

    entries = list(Entry.objects.filter(object_id__startswith="made"))
    assert index.send(entries, [], index.alias) == []

    assert max(gateway.sizes) < 10_000_000 < sum(gateway.sizes)


def test_the_indexes_of_a_portal_with_a_longer_prefix_are_left_alone(index):
    other = Index(index.transport, "portal-two")
    name = other.create()

    assert name not in index.names()

    other.drop(name)
