"""Counts of everything found, from which the total and all facets are read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from search.engines.base import Facets

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from search.query import Query


class Cell(NamedTuple):
    """How many of the entries found are alike in everything that can be filtered by."""

    institution_id: int
    kind: str
    financial_year: str
    language: str
    entries: int


@dataclass(frozen=True, slots=True)
class CrossTable:
    """What was found before any filter, counted by all filters at once.

    One query instead of one for the total and one for each facet; it has a few hundred cells.
    """

    cells: Sequence[Cell]

    def total(self, query: Query) -> int:
        return sum(cell.entries for cell in self.cells if _passes(cell, query))

    def facets(self, query: Query) -> Facets:
        return Facets(
            kinds=self._counts(query, "kind", lambda cell: cell.kind),
            financial_years=self._counts(query, "financial_year", lambda cell: cell.financial_year),
            institutions=self._counts(query, "institution_id", lambda cell: cell.institution_id),
            languages=self._counts(query, "language", lambda cell: cell.language),
        )

    def _counts(self, query: Query, without: str, value: Callable[[Cell], Any]) -> dict[Any, int]:
        counts: Counter[Any] = Counter()
        for cell in self.cells:
            if _passes(cell, query, without):
                counts[value(cell)] += cell.entries
        return dict(counts)


def _passes(cell: Cell, query: Query, without: str = "") -> bool:
    return all(
        name == without or not getattr(query, name) or getattr(cell, name) == getattr(query, name)
        for name in ("institution_id", "kind", "financial_year", "language")
    )
