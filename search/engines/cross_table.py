"""Counts of everything found, from which the total and all facets are read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from search.engines.base import Facets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search.query import Query


#: What can be filtered by, in the order of a cell.
FILTERS = ("institution_id", "kind", "financial_year", "language")


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

    def read(self, query: Query) -> tuple[int, Facets]:
        """How many pass all of a query's filters, and what each choice of a filter would leave."""
        asked = [(place, getattr(query, name)) for place, name in enumerate(FILTERS)]
        asked = [(place, value) for place, value in asked if value]
        total = 0
        counts: tuple[Counter[Any], ...] = tuple(Counter() for _ in FILTERS)
        for cell in self.cells:
            refusing = [place for place, value in asked if cell[place] != value]
            total += 0 if refusing else cell.entries
            for place in _counted(refusing):
                counts[place][cell[place]] += cell.entries
        institutions, kinds, financial_years, languages = map(dict, counts)
        return total, Facets(kinds, financial_years, institutions, languages)


def _counted(refusing: Sequence[int]) -> Sequence[int]:
    """The facets in which a cell counts: each is counted without its own filter."""
    if not refusing:
        return range(len(FILTERS))
    return refusing if len(refusing) == 1 else ()
