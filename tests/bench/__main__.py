"""Everything in one go: `make bench`.

Two web processes of gunicorn with production's settings, PostgreSQL and Redis stand behind nginx
with the configuration of `deploy/`, all started here on private ports; the region is invented. Who
asks runs on the same machine and shares its processors: compare ratios, not times.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
from typing import TYPE_CHECKING

from tests.bench import crowded, first_screen, kept, memory, readers, uncached
from tests.bench.figures import Figure, table
from tests.deploy.site import running_site, what_is_missing
from tests.e2e.chromium import chromium

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.deploy.site import Site

SETTINGS = "tests.bench.settings"


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def what_else_is_missing() -> str:
    absent = [package for package in ("wrk", "chromium") if not shutil.which(package)]
    if chromium() and "chromium" in absent:
        absent.remove("chromium")
    return f"missing on this machine: apt-get install {' '.join(absent)}" if absent else ""


def measured(site: Site, seconds: int, requests: int) -> Iterator[Figure]:
    """From what changes nothing to what does: the crowd of pages comes last."""
    crowded.a_few_pages(site.web)
    cases = uncached.measured(site.web)
    say(uncached.details(cases))
    yield from uncached.figures(cases)
    among_few = kept.rounds(site)
    yield from kept.figures(among_few)
    yield from first_screen.figures(first_screen.measured(site))
    yield from readers.figures(site, seconds)
    yield from memory.figures(site.web, requests)
    crowded.crowd_of_pages(site.web)
    among_many = uncached.ratios(uncached.measured(site.web))
    usual = statistics.median(one.share for one in among_few)
    shares = [one.share / usual for one in kept.rounds(site)]
    yield from crowded.figures(uncached.ratios(cases), among_many, shares)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=int, default=60, help="how long 200 readers ask")
    parser.add_argument("--requests", type=int, default=memory.REQUESTS, help="for the memory")
    options = parser.parse_args()
    if lacking := what_is_missing() or what_else_is_missing():
        sys.exit(lacking)
    figures = []
    with running_site(settings=SETTINGS) as site:
        for figure in measured(site, options.seconds, options.requests):
            figures.append(figure)
            say(f"{figure.what}: {figure.measured}")
    say(f"\n{table(figures)}")
    if any(not figure.holds for figure in figures):
        sys.exit("Not all budgets are kept to.")


if __name__ == "__main__":
    main()
