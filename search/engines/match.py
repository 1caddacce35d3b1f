"""How one database finds entries and says how well they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from search.query import Query


class Match(Protocol):
    """SQL that finds the entries holding a query's required terms."""

    def __init__(self, query: Query) -> None: ...

    def found(self) -> tuple[str, dict[str, Any]]:
        """A SELECT, and its parameters, of all entries found: ``id``, ``date``, what they can be
        filtered by, and ``score``, which is greater the better an entry fits.

        Only the required terms count: the others stand in so many entries that to look them all up
        costs more the larger the table, and the ranker reads them of its candidates.
        """
