"""What was measured, beside what was asked for, as the table that `docs/performance.md` keeps."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HEADINGS = ("what", "measured", "spread", "asked for", "kept to")


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table."""

    what: str
    measured: str
    spread: str
    asked_for: str
    holds: bool

    @property
    def cells(self) -> tuple[str, ...]:
        return self.what, self.measured, self.spread, self.asked_for, "yes" if self.holds else "NO"


def table(figures: Iterable[Figure]) -> str:
    """In Markdown."""
    rows = [HEADINGS, ["---"] * len(HEADINGS), *(figure.cells for figure in figures)]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def spread(values: Sequence[float], form: str = ".2f") -> str:
    """The lowest and the highest."""
    return f"{min(values):{form}} to {max(values):{form}}"


def quartiles(values: Sequence[float], form: str = ".1f") -> str:
    """Between which two the middle half lies."""
    low, _middle, high = statistics.quantiles(values, n=4)
    return f"half of them {low:{form}} to {high:{form}}"
