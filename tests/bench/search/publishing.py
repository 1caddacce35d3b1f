"""How long after it is written an entry is found, while the worker runs as the portal's does."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from search.ledger import reconcile, writing
from search.query import Query
from tests.bench.search.lines import Told, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search.engines import Engine
    from tests.bench.search.made import Maker

TIMES = 20
#: The most seconds.
ASKED_FOR = 2
_PAUSE, _PATIENCE = 0.02, 60


def until_findable(engine: Engine, maker: Maker) -> Told:
    """The middle and the longest of some entries."""
    with _worker():
        _seconds_until_found(engine, maker)  # by then the worker has begun
        found = [_seconds_until_found(engine, maker) for _ in range(TIMES)]
    holds = max(found) <= ASKED_FOR
    line = (
        f"published until findable: {statistics.median(found):.1f} s in the middle,"
        f" {max(found):.1f} s at most, of {TIMES} (≤ {ASKED_FOR}: {verdict(holds=holds)})"
    )
    return Told(line, holds)


@contextmanager
def _worker() -> Iterator[None]:
    process = subprocess.Popen(
        [sys.executable, "manage.py", "worker"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait(30)


def _seconds_until_found(engine: Engine, maker: Maker) -> float:
    [entry] = maker.entries(1)
    word = f"kipekee{maker.made}"
    entry.title = entry.words_title = word
    with writing() as turn:
        reconcile(turn, {entry.source: [entry]})
    began = time.perf_counter()
    while not engine.search(Query(text=word)).total:
        if time.perf_counter() - began > _PATIENCE:
            raise TimeoutError(f"{word} is not found after {_PATIENCE} s")
        time.sleep(_PAUSE)
    return time.perf_counter() - began
