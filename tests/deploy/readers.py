"""Many readers at once, who go on whatever happens to the server meanwhile."""

from __future__ import annotations

import itertools
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.deploy.site import Site

PATIENCE = 120
#: What a reader has got whose connection was cut.
NOTHING = 0


@dataclass(frozen=True)
class Asked:
    """A question, and what came of it."""

    at: float
    path: str
    status: int


@dataclass
class Readers:
    """What all of them have asked so far."""

    site: Site
    paths: tuple[str, ...]
    asked: list[Asked] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=itertools.count)
    _ended: threading.Event = field(default_factory=threading.Event)

    def read_on(self) -> None:
        """Until this crowd's end, one page after the other."""
        for path in itertools.cycle(self.paths):
            if self._ended.is_set():
                return
            # Where there is an asterisk, each time what nobody has asked for before.
            self._ask(path.replace("*", f"{id(self)}-{next(self._numbers)}"))

    def end(self) -> None:
        self._ended.set()

    def wait_for(self, number: int) -> None:
        """Until so many more questions have been asked and answered."""
        began, deadline = time.monotonic(), time.monotonic() + PATIENCE
        while sum(one.at > began for one in list(self.asked)) < number:
            assert time.monotonic() < deadline
            time.sleep(0.05)

    def failures(self, after: float = 0) -> list[Asked]:
        return [one for one in self.asked if one.status != 200 and one.at > after]

    def _ask(self, path: str) -> None:
        began = time.monotonic()
        try:
            status = self.site.get(path).status
        except OSError:
            status = NOTHING
        self.asked.append(Asked(began, path, status))


@contextmanager
def reading(site: Site, *paths: str, together: int = 4) -> Iterator[Readers]:
    """So many readers of these pages together, until the end of the block."""
    readers = Readers(site, paths)
    threads = [threading.Thread(target=readers.read_on) for _ in range(together)]
    for thread in threads:
        thread.start()
    try:
        yield readers
    finally:
        readers.end()
        for thread in threads:
            thread.join()
