"""What a web process grows by, in requests that no cache answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.figures import Figure
from tests.bench.processes import resident_mb
from tests.bench.uncached import ask
from tests.deploy.web import children_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.deploy.web import Web

REQUESTS, ADDRESSES = 10_000, 1_000
ASKED_FOR = 0.1


def figures(web: Web, requests: int = REQUESTS) -> Iterable[Figure]:
    """At a thousand addresses, twice as many as a process keeps."""
    port, paths = web.ports[0], list(web.facts["paths"].values())
    pids = children_of(web.processes[port])
    ask_many(port, paths, range(requests // 10))
    before = resident_mb(pids)
    ask_many(port, paths, range(requests // 10, requests))
    growth = resident_mb(pids) / before - 1
    yield Figure(
        what=f"memory of a web process, from request {requests // 10:,} to {requests:,}",
        measured=f"{growth:+.1%}",
        spread=f"{before:.0f} MB to {resident_mb(pids):.0f} MB",
        asked_for=f"< {ASKED_FOR:.0%}",
        holds=growth < ASKED_FOR,
    )


def ask_many(port: int, paths: list[str], numbers: range) -> None:
    for number in numbers:
        address = number % ADDRESSES
        ask(port, paths[address % len(paths)], address)
