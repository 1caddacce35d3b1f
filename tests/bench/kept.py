"""A page that nginx has, against the same bytes as a file of nginx's own disk."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

from tests.bench.figures import Figure, spread
from tests.bench.wrk import rate_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.deploy.site import Site

ROUNDS, SECONDS, READERS = 7, 4, 50
ASKED_FOR = 0.8


def rate(site: Site, path: str) -> float:
    """Requests a second."""
    return rate_of(site.proxy.port, path, readers=READERS, seconds=SECONDS)


def shares(site: Site) -> list[float]:
    """Page and file in turn, round by round."""
    folder = site.proxy.folder / "as-a-file"
    folder.mkdir(exist_ok=True)
    (folder / "page.html").write_bytes(site.get(site.news).body)
    found = []
    for _ in range(ROUNDS):
        of_file = rate(site, "/as-a-file/page.html")
        found.append(rate(site, site.news) / of_file)
    return found


def figures(found: list[float]) -> Iterable[Figure]:
    middle = statistics.median(found)
    yield Figure(
        what="requests a second of a kept page, of the same bytes as a file of nginx",
        measured=f"{middle:.2f}",
        spread=f"{ROUNDS} rounds, {spread(found)}",
        asked_for=f"≥ {ASKED_FOR}",
        holds=middle >= ASKED_FOR,
    )
