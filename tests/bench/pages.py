"""How long each kind of public page takes, on the data of the demo: `make bench`.

One page of each type in each language and the search, asked again and again in this process: no
network, no browser. The numbers compare two states of the code on the same machine, no more.
"""

from __future__ import annotations

import argparse
import gzip
import os
import statistics
import sys
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

import django

WARM_UP = 3
SEARCHES = ("/tafuta/?q=bajeti&scope=region", "/en/search/?q=budget&scope=region")
HEADINGS = ("queries", "median ms", "p95 ms", "KB gzip")


@dataclass
class Measured:
    """One page, asked several times."""

    what: str
    queries: int
    seconds: list[float]
    size: int

    def __str__(self) -> str:
        milliseconds = sorted(1000 * second for second in self.seconds)
        p95 = milliseconds[round(0.95 * (len(milliseconds) - 1))]
        median = statistics.median(milliseconds)
        return f"{self.what:34}{self.queries:11}{median:11.1f}{p95:11.1f}{self.size / 1024:11.1f}"


def addresses():
    """(what, host, path) of a page of every type in every language, and of the search."""
    from wagtail.models import Page, Site

    site = Site.objects.get(is_default_site=True)
    seen = set()
    for page in Page.objects.live().filter(depth__gt=1).order_by("depth", "pk").specific():
        kind = (type(page).__name__, page.locale.language_code)
        if kind not in seen and (url := page.get_full_url()):
            seen.add(kind)
            yield " ".join(kind), urlsplit(url).netloc, urlsplit(url).path
    for path in SEARCHES:
        yield f"search {path.split('?')[0]}", site.hostname, path


def measure(what, host, path, times):
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"host": host})
    for _ in range(WARM_UP):
        client.get(path)
    with CaptureQueriesContext(connection) as queries:
        response = client.get(path)
        # Counted here: the next request begins with an empty list.
        asked = len(queries)
    if response.status_code != 200:
        raise SystemExit(f"{host}{path} answered {response.status_code}")
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        client.get(path)
        seconds.append(time.perf_counter() - start)
    return Measured(what, asked, seconds, len(gzip.compress(response.content)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=30, help="how often each page is asked")
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.demo")
    django.setup()

    from django.db import OperationalError

    try:
        pages = list(addresses())
    except OperationalError:
        sys.exit("There is no data to measure on: run `make demo` once before.")
    sys.stdout.write(" " * 34 + "".join(f"{heading:>11}" for heading in HEADINGS) + "\n")
    for what, host, path in pages:
        sys.stdout.write(f"{measure(what, host, path, options.times)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
