"""Addresses of hosts by name: the system looks them up without heed of any deadline."""

from __future__ import annotations

import os
import socket
import time
from concurrent.futures import Future
from dataclasses import dataclass, field
from threading import Thread

from urllib3.util.connection import allowed_gai_family

#: So many seconds an answer of the name server serves whoever comes next.
KEPT = 30.0


@dataclass
class _Lookup:
    """A question to the name server, asked by a thread that nobody has to wait for."""

    host: str
    port: int
    found: Future[list[str]] = field(default_factory=Future)
    serves_until: float = float("inf")

    def start(self) -> None:
        Thread(target=self._run, name=f"addresses of {self.host}", daemon=True).start()

    def _run(self) -> None:
        family = allowed_gai_family()
        try:
            rows = socket.getaddrinfo(self.host, self.port, family, socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            self.serves_until = 0.0
            self.found.set_exception(error)
        else:
            self.serves_until = time.monotonic() + KEPT
            self.found.set_result([str(row[4][0]) for row in rows])


_lookups: dict[tuple[str, int], _Lookup] = {}
# A child process has no thread that would end what its parent was asking.
os.register_at_fork(after_in_child=_lookups.clear)


def addresses_of(host: str, port: int, seconds: float) -> list[str]:
    """All addresses of a host; raises what the lookup raised, or `TimeoutError`.

    The question goes on when nobody waits any longer, so that a later reader has its answer.
    """
    lookup = _lookups.get((host, port))
    if lookup is None or time.monotonic() > lookup.serves_until:
        lookup = _lookups[host, port] = _Lookup(host, port)
        lookup.start()
    return lookup.found.result(timeout=seconds)
