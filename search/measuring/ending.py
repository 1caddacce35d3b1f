"""Ending a measurement in order when somebody ends the process."""

from __future__ import annotations

import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What a shell tells of a process that SIGTERM ended.
_ENDED = 128 + signal.SIGTERM


@contextmanager
def ended_in_order() -> Iterator[None]:
    """SIGTERM ends the block as Ctrl-C does: what it made for itself is taken away first."""
    before = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _end(*_signal: object) -> NoReturn:
    sys.exit(_ENDED)
