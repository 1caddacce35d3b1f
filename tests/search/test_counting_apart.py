"""The worker counts how rare words are in a process that gives way to others."""

from __future__ import annotations

import pytest

from search.models import Entry
from tests.search.processes import Portal, shared_database, wait_until

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

COUNTED = "SELECT entries FROM search_termcount WHERE field = '' AND term = ''"


@pytest.fixture
def portal(council, tmp_path):
    portal = Portal(shared_database(tmp_path), search_url="")
    yield portal
    portal.end()


def test_a_worker_that_begins_counts(portal):
    portal.start("worker")

    assert wait_until(lambda: bool(portal.execute(COUNTED)))
    assert portal.execute(COUNTED) == [(Entry.objects.count(),)]


def test_counting_apart_counts_as_counting_does(portal):
    code, said = portal.run("count_terms", "--apart")

    assert (code, said) == (0, "")
    assert portal.execute(COUNTED) == [(Entry.objects.count(),)]
