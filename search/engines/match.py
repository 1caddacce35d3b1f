"""How one database finds entries and says how well they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search.query import Query


class Match(Protocol):
    """SQL that finds the entries holding any of a query's required terms.

    ``tables`` names the entries ``entry``; ``condition`` takes a question as its parameter. ``key``
    is that of an entry, by which an index can be read from its end.
    """

    tables: str
    key: str
    condition: str

    def __init__(self, query: Query) -> None: ...

    @staticmethod
    def in_titles(words: Sequence[str], beginning: str) -> str:
        """A question for the titles that hold these words and one that begins so."""

    def found(self) -> tuple[str, list[Any]]:
        """A SELECT, and its parameters, of all entries found: ``id``, ``date``, what they can be
        filtered by, and ``score``, which is greater the better an entry fits.

        Only the required terms count: the others stand in so many entries that to look them all up
        costs more the larger the table, and the ranker reads them of its candidates.
        """
