"""What is wrong in a region's folder, told so that somebody can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong, at a line of a file; the first line has the number 1."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file, for which something may be at fault."""

    file: str
    line: int

    def fault(self, message: str) -> Fault:
        return Fault(self.file, self.line, message)


class FaultyRegion(Exception):
    """The folder cannot be loaded. Holds every fault, not just the first."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


def elsewhere(faults: Iterable[Fault], known: Iterable[Fault]) -> list[Fault]:
    """The faults that do not merely follow from known ones.

    Of a line of a table or of a text that cannot be read nothing more is worth saying.
    """
    known = list(known)
    lines = {(fault.file, fault.line) for fault in known}
    texts = {fault.file for fault in known if fault.file.endswith(".md")}
    return [
        fault
        for fault in faults
        if (fault.file, fault.line) not in lines and fault.file not in texts
    ]
