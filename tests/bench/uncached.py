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
    from collections.abc import Iterable, Sequence

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

    @property
    def median(self) -> float:
        return statistics.median(self.milliseconds)

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


def measured(web: Web) -> list[Case]:
    """The empty view first. Round by round, so that a busy moment strikes all alike."""
    port = web.ports[0]
    pids = children_of(web.processes[port])
    cases = [Case(name, path) for name, path in (web.facts["paths"] | SEARCHES).items()]
    cases.insert(0, Case("(empty view)", EMPTY))
    numbers = itertools.count(time.monotonic_ns())
    for case in cases:
        for _ in range(WARM_UP):
            ask(port, case.path, next(numbers))
    for _ in range(ROUNDS):
        for case in cases:
            before = processor_ms(pids)
            for _ in range(AT_ONCE):
                ask(port, case.path, next(numbers))
            case.milliseconds.append((processor_ms(pids) - before) / AT_ONCE)
    return cases


def ratios(cases: Sequence[Case]) -> dict[str, float]:
    """How often each page could have been an empty view."""
    empty, *pages = cases
    return {case.name: case.median / empty.median for case in pages}


def figures(cases: Sequence[Case]) -> Iterable[Figure]:
    told = ratios(cases)
    lists = [case.name for case in cases[1:] if case.is_list]
    content = [case.name for case in cases[1:] if not case.is_list]
    of_empty = f"an empty view takes {cases[0].median:.2f} ms"
    for what, names, limit in (
        (f"processor of a page of content made anew, of {of_empty}", content, OF_CONTENT),
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
    told = ratios(cases)
    ordered = sorted(cases[1:], key=lambda case: -told[case.name])
    return "".join(
        f"{case.name:32}{case.median:8.1f} ms  × {told[case.name]:5.1f}\n" for case in ordered
    )
