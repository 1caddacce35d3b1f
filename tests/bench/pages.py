"""How much work each kind of public page is, on the data of the demo: `make bench`.

One page of each type in each language and the search go through the whole WSGI application in this
process, round after round: no network, no browser; once made anew each time, once kept. The times
are of the processor and differ from machine to machine; the ratio to an empty view behind the same
middleware hardly does, and may be compared. Queries and sizes are exact.
"""

from __future__ import annotations

import argparse
import gzip
import io
import os
import statistics
import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import django

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.core.handlers.wsgi import WSGIHandler

WARM_UP = 3
#: More pages than are measured.
MANY = 1000
#: The address of the view that does nothing.
EMPTY = "/empty-view/"
SEARCHES = ("/tafuta/?q=bajeti&scope=region", "/en/search/?q=budget&scope=region")
HEADINGS = ("queries", "median ms", "quartiles ms", "ratio", "if kept", "KB gzip")


@dataclass
class Case:
    """One address, asked again and again."""

    what: str
    host: str
    address: str
    queries: int = 0
    size: int = 0
    milliseconds: list[float] = field(default_factory=list)
    while_kept: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        return statistics.median(self.milliseconds)

    def ask(self, application: WSGIHandler) -> bytes:
        path, _, query = self.address.partition("?")
        host, _, port = self.host.partition(":")
        status: list[str] = []
        environ = {
            "REQUEST_METHOD": "GET",
            "SCRIPT_NAME": "",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SERVER_NAME": host,
            "SERVER_PORT": port or "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": self.host,
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
            "wsgi.errors": sys.stderr,
        }

        def start(line, headers, failure=None, /):
            status.append(line)
            return status.append

        response = application(environ, start)
        body = b"".join(response)
        response.close()
        if status != ["200 OK"]:
            raise SystemExit(f"{self.host}{self.address} answered {status}")
        return body

    def prepare(self, application: WSGIHandler) -> None:
        """Warm up, then note what does not change from round to round."""
        from django.db import connection

        asked = []

        def note(execute, sql, *rest):
            asked.append(sql)
            return execute(sql, *rest)

        for _ in range(WARM_UP):
            self.ask(application)
        with connection.execute_wrapper(note):
            self.size = len(gzip.compress(self.ask(application)))
        self.queries = len(asked)

    def measure(self, application: WSGIHandler, times: list[float]) -> None:
        start = time.process_time_ns()
        self.ask(application)
        times.append((time.process_time_ns() - start) / 1e6)

    def row(self, yardstick: Case) -> str:
        low, _middle, high = statistics.quantiles(self.milliseconds, n=4)
        return (
            f"{self.what:32}{self.queries:9}{self.median:11.1f}"
            f"{f'{low:.1f} – {high:.1f}':>14}{self.median / yardstick.median:8.1f}"
            f"{statistics.median(self.while_kept) / yardstick.median:9.1f}{self.size / 1024:9.1f}"
        )


def cases() -> Iterator[Case]:
    """The empty view, a page of every type in every language, and the search."""
    from wagtail.models import Page, Site

    site = Site.objects.get(is_default_site=True)
    host = urlsplit(site.root_url).netloc
    yield Case("(empty view)", host, EMPTY)
    seen = set()
    for page in Page.objects.live().filter(depth__gt=1).order_by("depth", "pk").specific():
        kind = (type(page).__name__, page.locale.language_code)
        if kind not in seen and (url := page.get_full_url()):
            seen.add(kind)
            yield Case(" ".join(kind), urlsplit(url).netloc, urlsplit(url).path)
    for address in SEARCHES:
        yield Case(f"search {address.split('?')[0]}", host, address)


def measured(rounds: int) -> list[Case]:
    """Round by round, so that a busy moment of the machine strikes all alike."""
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application

    application = get_wsgi_application()
    settings.PAGES_KEPT = MANY
    with_kept_pages = get_wsgi_application()
    found = list(cases())
    for case in found:
        case.prepare(application)
        case.ask(with_kept_pages)
    for _ in range(rounds):
        for case in found:
            case.measure(application, case.milliseconds)
            case.measure(with_kept_pages, case.while_kept)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=30, help="how often each page is asked")
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.demo")
    django.setup()

    from django.conf import settings
    from django.db import OperationalError

    settings.PAGES_KEPT, settings.CACHES["pages"]["OPTIONS"]["MAX_ENTRIES"] = 0, MANY
    settings.ROOT_URLCONF = "tests.bench.empty"
    try:
        found = measured(max(options.rounds, 2))
    except OperationalError:
        sys.exit("There is no data to measure on: run `make demo` once before.")
    widths = (9, 11, 14, 8, 9, 9)
    headings = "".join(f"{name:>{width}}" for name, width in zip(HEADINGS, widths, strict=True))
    sys.stdout.write(f"{'':32}{headings}\n")
    sys.stdout.writelines(f"{case.row(found[0])}\n" for case in found)
    sys.stdout.write("Times are of the processor; compare ratios, not times, between machines.\n")


if __name__ == "__main__":
    main()
