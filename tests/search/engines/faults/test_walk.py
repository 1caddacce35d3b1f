"""Whatever editors do and whatever breaks between, the engine ends as the table's equal.

`make faults` does 10,000 things; the ordinary run does a hundred.
"""

from __future__ import annotations

import os
from random import Random

import pytest

from search.engines import breaker
from search.engines.elastic import EngineAway
from search.keeping_up.changes import newest_revision
from search.keeping_up.rebuilding import rebuild_index
from search.keeping_up.sending import forget_confirmed_removals, keep_up
from search.models import EngineState, Entry
from search.rebuild import needed_changes
from tests.search.engines.faults.conftest import its_time_has_come
from tests.search.engines.faults.gateway import lose
from tests.search.engines.faults.test_engine import are_equal
from tests.search.engines.faults.walk import Editors

pytestmark = [pytest.mark.django_db, pytest.mark.opensearch]

OPERATIONS = int(os.environ.get("OPERATIONS", "100"))
SEED = int(os.environ.get("SEED", "1"))
#: An engine takes seconds to come back; the other faults are for nothing.
KILLS = max(1, OPERATIONS // 1000)


class Faults:
    """What breaks; each of these leaves the engine away, wrong or late."""

    def __init__(self, index, server, gateway, rng):
        self.index, self.server, self.gateway, self.rng = index, server, gateway, rng

    def happen(self):
        faults = [self.lose_an_answer, self.lose_a_confirmation, self.wipe, self.fill_the_disk]
        self.rng.choices([*faults, self.rebuild, self.close], [5, 5, 1, 2, 1, 1])[0]()

    def lose_an_answer(self):
        self.gateway.once("answered", "/_bulk", lose)

    def lose_a_confirmation(self):
        """The worker was killed between sending and confirming, so nothing was forgotten yet."""
        forget_confirmed_removals()
        before = {state.pk: state.confirmed for state in EngineState.objects.all()}
        its_time_has_come()
        keep_up(self.index)
        for pk, confirmed in before.items():
            EngineState.objects.filter(pk=pk).update(confirmed=confirmed)

    def wipe(self):
        for name in self.index.names():
            self.index.drop(name)
        breaker.open_breaker()

    def fill_the_disk(self):
        self.block(True)
        keep_up(self.index)
        self.block(None)

    def block(self, value):
        if name := self.index.serving():
            block = {"index.blocks.read_only_allow_delete": value}
            self.index.transport.request("PUT", f"/{name}/_settings", block)

    def close(self):
        if name := self.index.serving():
            self.index.transport.request("POST", f"/{name}/_close")
            keep_up(self.index)
            self.index.transport.request("POST", f"/{name}/_open")

    def rebuild(self):
        try:
            rebuild_index(self.index)
        except EngineAway:
            breaker.open_breaker()


def worker_passes(index):
    its_time_has_come()
    keep_up(index)
    forget_confirmed_removals()


def test_the_engine_equals_the_table_after_all(index, council, server, gateway):
    rng = Random(SEED)  # noqa: S311
    editors, faults = Editors(council, rng), Faults(index, server, gateway, rng)
    kills = {OPERATIONS * (number + 1) // (KILLS + 1) for number in range(KILLS)}
    for number in range(OPERATIONS):
        editors.act()
        if number in kills:
            gateway.once("sent", "/_bulk", server.kill)
            worker_passes(index)
            gateway.forget()
            server.kill()
            server.start()
        if rng.random() < 0.05:
            faults.happen()
        if rng.random() < 0.3:
            worker_passes(index)

    gateway.forget()
    for _ in range(2):
        worker_passes(index)

    assert EngineState.objects.get().confirmed == newest_revision()
    assert Entry.objects.exists()
    assert are_equal(index)
    assert not needed_changes()
