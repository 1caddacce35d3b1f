"""What reading a file may cost."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """For one process, which reads one stretch of a file.

    After ``pause_after`` seconds the process stops by itself at the end of a page; the rest is
    another's. ``seconds`` and the others are for a process that does not get that far.
    """

    pause_after: int = 45
    seconds: int = 150
    cpu_seconds: int = 120
    memory: int = 1024 * MEGABYTE
    written: int = 64 * MEGABYTE
