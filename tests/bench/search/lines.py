"""The table: what was measured, and whether it keeps to what was asked for."""

from __future__ import annotations

import statistics
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HEADINGS = (
    *("engine", "entries", "engine p50", "p95", "answer p50", "p95", "suggestions p95"),
    *("entries a second", "asked for", "kept to"),
)
#: The most milliseconds of the engine at p50 and p95, by the number of entries.
BUDGETS: dict[str, dict[int, tuple[float | None, float]]] = {
    "sqlite": {100_000: (None, 20), 1_000_000: (None, 60)},
    "postgresql": {100_000: (None, 30), 1_000_000: (None, 120)},
    "opensearch": {100_000: (20, 60), 1_000_000: (20, 60)},
}
SUGGESTIONS = 50
#: How a measuring process ends that measured something worse than asked for.
NOT_KEPT_TO = 3
ENTRIES_A_SECOND = 1_500
#: The middle question may take so many times as long in the largest table as in the smallest.
GROWTH = 4


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds: those of the middle question, and those that one in twenty exceeds."""

    p50: float
    p95: float

    @classmethod
    def of(cls, milliseconds: Sequence[float]) -> Times:
        cut = statistics.quantiles(milliseconds, n=20)
        return cls(cut[9], cut[18])


@dataclass(frozen=True, slots=True)
class Measured:
    """One engine with one number of entries."""

    engine: str
    entries: int
    find: Times
    answer: Times
    suggestions: Times
    entries_a_second: float

    def told(self) -> Told:
        budgets = list(self._budgets())
        asked_for = ", ".join(text for text, _ in budgets)
        times = (self.find.p50, self.find.p95, self.answer.p50, self.answer.p95)
        cells = (
            *(self.engine, f"{self.entries:,}"),
            *(f"{time:.1f}" for time in (*times, self.suggestions.p95)),
            *(f"{self.entries_a_second:,.0f}", asked_for),
            "yes" if (holds := all(held for _, held in budgets)) else "NO",
        )
        return Told(row(cells), holds)

    def _budgets(self) -> Iterator[tuple[str, bool]]:
        p50, p95 = BUDGETS[self.engine].get(self.entries, (None, None))
        if p50 is not None:
            yield f"p50 ≤ {p50}", self.find.p50 <= p50
        if p95 is not None:
            yield f"p95 ≤ {p95}", self.find.p95 <= p95
        yield f"suggestions < {SUGGESTIONS}", self.suggestions.p95 < SUGGESTIONS
        yield f"≥ {ENTRIES_A_SECOND:,} a second", self.entries_a_second >= ENTRIES_A_SECOND


def row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def heading() -> Told:
    return Told(f"{row(HEADINGS)}\n{row(['---'] * len(HEADINGS))}")


class Told(NamedTuple):
    """A line for a reader, and whether what it tells keeps to what was asked for."""

    line: str
    holds: bool = True


def verdict(*, holds: bool) -> str:
    return "kept to" if holds else "NOT kept to"


def growth(measured: Sequence[Measured]) -> Told:
    """How much longer the middle question takes in the largest table than in the smallest."""
    few, many = measured[0], measured[-1]
    times = many.find.p50 / few.find.p50
    holds = times <= GROWTH
    line = (
        f"{few.engine}: p50 grows × {times:.1f} from {few.entries:,} to {many.entries:,} entries"
        f" (≤ {GROWTH} for opensearch: {verdict(holds=holds)})"
    )
    return Told(line, holds or few.engine != "opensearch")


def say(told: Told) -> bool:
    """Print it; whether it holds."""
    sys.stdout.write(f"{told.line}\n")
    sys.stdout.flush()
    return told.holds
