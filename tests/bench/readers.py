"""A busy day: two hundred readers at once, over a page of every type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.figures import Figure
from tests.bench.wrk import many_ask

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.deploy.site import Site

READERS = 200


def figures(site: Site, seconds: int) -> Iterable[Figure]:
    """Forms and yearly counts, which are made anew for each reader, are among the pages."""
    paths = list(site.web.facts["paths"].values())
    told = many_ask(
        site.proxy.port, paths, readers=READERS, seconds=seconds, folder=site.proxy.folder
    )
    yield Figure(
        what=f"{READERS} readers at once for {seconds} s, requests that fail",
        measured=f"{told.failed}",
        spread=f"{told.rate:.0f} a second, half within {told.median} ms, "
        f"99 % within {told.almost_all} ms",
        asked_for="0",
        holds=told.failed == 0,
    )
