"""A page that nginx has, against the same bytes as a file of nginx's own disk."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING, NamedTuple

from tests.bench.figures import Figure, spread
from tests.bench.wrk import rate_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.deploy.site import Site

ROUNDS, SECONDS, READERS = 7, 4, 50
ASKED_FOR = 0.8


class Round(NamedTuple):
    """Requests a second of the page, and of the file."""

    page: float
    file: float

    @property
    def share(self) -> float:
        return self.page / self.file


def rate(site: Site, path: str) -> float:
    """Requests a second."""
    return rate_of(site.proxy.port, path, readers=READERS, seconds=SECONDS)


def rounds(site: Site) -> list[Round]:
    """Page and file in turn."""
    folder = site.proxy.folder / "as-a-file"
    folder.mkdir(exist_ok=True)
    (folder / "page.html").write_bytes(site.get(site.news).body)
    found = []
    for _ in range(ROUNDS):
        of_file = rate(site, "/as-a-file/page.html")
        found.append(Round(rate(site, site.news), of_file))
    return found


def figures(found: list[Round]) -> Iterable[Figure]:
    shares = [one.share for one in found]
    middle = statistics.median(shares)
    a_second = statistics.median(one.page for one in found)
    yield Figure(
        what="requests a second of a kept page, of the same bytes as a file of nginx",
        measured=f"{middle:.2f}",
        spread=f"{ROUNDS} rounds, {spread(shares)}; {a_second:,.0f} a second",
        asked_for=f"≥ {ASKED_FOR}",
        holds=middle >= ASKED_FOR,
    )
