"""What processes have taken, as Linux counts it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def processor_ms(pids: Iterable[int]) -> float:
    """Milliseconds on a processor so far, of all their threads."""
    nanoseconds = 0
    for pid in pids:
        for thread in Path(f"/proc/{pid}/task").iterdir():
            nanoseconds += int((thread / "schedstat").read_text().split()[0])
    return nanoseconds / 1e6


def resident_mb(pids: Iterable[int]) -> float:
    """Megabytes in memory now."""
    statuses = (Path(f"/proc/{pid}/status").read_text() for pid in pids)
    found = (re.search(r"VmRSS:\s+(\d+) kB", status) for status in statuses)
    return sum(int(match[1]) for match in found if match) / 1024
