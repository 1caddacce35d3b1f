"""How quick the machine is at the moment, to read times of one day beside those of another."""

from __future__ import annotations

import time

#: Enough to outlast what else the machine does, and done within a second.
_ADDITIONS = 5_000_000


def pace() -> str:
    """Of the quickest of three: virtual machines lose and win half their speed within the hour."""
    milliseconds = min(_add_up() for _ in range(3)) * 1000 / (_ADDITIONS / 1_000_000)
    return f"pace of the machine: a million additions in Python take {milliseconds:.0f} ms"


def _add_up() -> float:
    began = time.process_time()
    total = 0
    for number in range(_ADDITIONS):
        total += number
    return time.process_time() - began
