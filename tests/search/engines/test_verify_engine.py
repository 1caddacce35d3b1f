"""`verify_search` compares the engine with the table, row for row, and makes it anew."""

from __future__ import annotations

import pytest

from search.engines import current_index
from search.keeping_up.sending import keep_up
from search.models import Entry
from tests.search.conftest import entry_of
from tests.search.engines.conftest import empty_index, transport_to
from tests.search.test_verify_search import verify

pytestmark = [pytest.mark.django_db, pytest.mark.opensearch]


@pytest.fixture(params=["opensearch", "elasticsearch"])
def index(request, opensearch, worker_id, settings, monkeypatch):
    """The index of a portal whose engine this is."""
    transport = transport_to(opensearch, request.param)
    monkeypatch.setattr("search.engines.connect", lambda address: transport)
    # What differs is looked at three times: here nobody publishes meanwhile.
    monkeypatch.setattr("search.keeping_up.verifying._PAUSE", 0)
    settings.SEARCH_URL = f"opensearch://127.0.0.1:{opensearch}/verified-{worker_id}"
    return empty_index(transport, current_index().alias)


@pytest.fixture
def pages(council, index):
    """Three pages, of which the engine has heard."""
    pages = [council.add_section(name) for name in ("Maji", "Umeme", "Elimu")]
    keep_up(index)
    return pages


def lose(index, entry):
    """Take an entry out of the index, past the portal."""
    index.send([], [(entry.pk, entry.revision)], index.alias)


def add(index, entry):
    """Put an entry into the index that the table does not have."""
    entry.pk += 1000
    index.send([entry], [], index.alias)


def change(index, entry):
    """Let the index have a revision that the table never had."""
    entry.revision += 1000
    index.send([entry], [], index.alias)


def test_an_index_that_holds_the_table_is_said_to(pages, index):
    status, said = verify()

    assert status == 0
    assert f"in {Entry.objects.count()} rows of {index.serving()}: 0 missing, 0 surplus" in said


@pytest.mark.parametrize(
    ("damage", "counted"),
    [
        (lose, "1 missing, 0 surplus, 0 different"),
        (add, "0 missing, 1 surplus, 0 different"),
        (change, "0 missing, 0 surplus, 1 different"),
    ],
)
def test_whatever_differs_is_told_left_and_repaired(pages, index, damage, counted):
    damage(index, entry_of(pages[1]))
    name = index.serving()
    for _ in range(2):
        status, said = verify()
        assert (status, index.serving()) == (1, name)
        assert f"rows of {name}: {counted}" in said

    status, said = verify(repair=True)

    assert status == 0
    assert "A new index of" in said
    assert index.names() == [index.serving()] != [name]
    assert verify()[0] == 0


def test_all_that_differs_is_named(pages, index):
    missing, surplus, different = (entry_of(page) for page in pages)
    lose(index, missing)
    add(index, surplus)
    change(index, different)

    status, said = verify()

    assert status == 1
    assert f"missing: [{missing.pk}]" in said
    assert f"surplus: [{surplus.pk}]" in said
    assert f"different: [{different.pk}]" in said


def test_what_has_just_been_published_is_no_difference(pages, index, council):
    pages[0].delete()
    council.add_section("Barabara")

    assert verify()[0] == 0


def test_an_engine_that_is_away_is_no_true_index(pages, index, monkeypatch):
    monkeypatch.setattr("search.engines.connect", lambda address: transport_to(1))

    assert verify()[0] == 1
