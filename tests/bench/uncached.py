"""How much work a page is that has to be made, against a view that does nothing.

One page of each type in each language and the search are asked of one web process behind gunicorn,
round after round, each time at an address that nobody has asked for: the page is made, and what
all pages of the host share is there. Counted is the time of that process on a processor; the
database's and the network's is not.
"""

from __future__ import annotations

import http.client
import itertools
import statistics
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.bench.figures import Figure, quartiles
from tests.bench.processes import processor_ms
from tests.deploy.site import HOST
from tests.deploy.web import children_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tests.deploy.web import Web

#: The address of the view that does nothing.
EMPTY = "/empty-view/"
WARM_UP, ROUNDS, AT_ONCE = 3, 8, 3
SEARCHES = {"search-sw": "/tafuta/?q=barabara&scope=region", "search-en": "/en/search/?q=road"}
#: Besides those called so.
LISTS = ("HomePage", "SystemsRegisterPage", "WardsPage", "QuestionsPage", "FeedbackCountsPage")
OF_CONTENT, OF_LISTS = 20, 25


@dataclass
class Case:
    """One address, asked again and again."""

    name: str
    path: str
    milliseconds: list[float] = field(default_factory=list)
    of_empty: list[float] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        """To the empty view of the same moment: other work on the machine strikes both."""
        pairs = zip(self.milliseconds, self.of_empty, strict=True)
        return statistics.median(page / empty for page, empty in pairs)

    @property
    def is_list(self) -> bool:
        page_type = self.name.partition("-")[0]
        return page_type.endswith("IndexPage") or page_type in LISTS or self.path in LOOKED_FOR


LOOKED_FOR = frozenset(SEARCHES.values())


def ask(port: int, path: str, number: int) -> None:
    """Ask a web process for a page under its ``number``; SystemExit on any other answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    numbered = f"{path}{'&' if '?' in path else '?'}number={number}"
    connection.request("GET", numbered, headers={"Host": HOST})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    if answer.status != 200:
        raise SystemExit(f"{path} answered {answer.status}")


@dataclass(frozen=True, slots=True)
class Meter:
    """What one web process spends on a page."""

    port: int
    pids: list[int]
    numbers: Iterator[int]

    def spent(self, path: str, times: int = AT_ONCE) -> float:
        """Milliseconds a page, each time at an address that is asked for only once."""
        before = processor_ms(self.pids)
        for _ in range(times):
            ask(self.port, path, next(self.numbers))
        return (processor_ms(self.pids) - before) / times


def measured(web: Web) -> list[Case]:
    """Round by round, each page after an empty view."""
    port = web.ports[0]
    meter = Meter(port, children_of(web.processes[port]), itertools.count(time.monotonic_ns()))
    cases = [Case(name, path) for name, path in (web.facts["paths"] | SEARCHES).items()]
    for case in cases:
        meter.spent(case.path, WARM_UP)
    for _ in range(ROUNDS):
        for case in cases:
            case.of_empty.append(meter.spent(EMPTY))
            case.milliseconds.append(meter.spent(case.path))
    return cases


def ratios(cases: Sequence[Case]) -> dict[str, float]:
    """How often each page could have been an empty view."""
    return {case.name: case.ratio for case in cases}


def figures(cases: Sequence[Case]) -> Iterable[Figure]:
    told = ratios(cases)
    lists = [case.name for case in cases if case.is_list]
    content = [case.name for case in cases if not case.is_list]
    empty = statistics.median(of_empty for case in cases for of_empty in case.of_empty)
    for what, names, limit in (
        (f"processor of content made anew, of an empty view ({empty:.1f} ms)", content, OF_CONTENT),
        ("the same of homes, lists and search", lists, OF_LISTS),
    ):
        worst = max(names, key=told.__getitem__)
        yield Figure(
            what=what,
            measured=f"× {told[worst]:.1f} at most ({worst})",
            spread=f"{len(names)} pages, {quartiles([told[name] for name in names])}",
            asked_for=f"≤ {limit}",
            holds=told[worst] <= limit,
        )


def details(cases: Sequence[Case]) -> str:
    """Every page, the dearest first."""
    ordered = sorted(cases, key=lambda case: -case.ratio)
    return "".join(
        f"{case.name:32}{statistics.median(case.milliseconds):8.1f} ms  × {case.ratio:5.1f}\n"
        for case in ordered
    )
