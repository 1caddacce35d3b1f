"""How one database finds entries and says how well they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search.query import Query


class Match(Protocol):
    """SQL that finds the entries holding any of a query's required terms.

    ``tables`` names the entries ``entry``; ``condition`` takes ``question`` as its parameter, or
    ``required``, which finds the same and says nothing of how well they fit. ``key`` is that of an
    entry, by which an index can be read from its end.
    """

    tables: str
    key: str
    condition: str
    question: str
    required: str

    def __init__(self, query: Query) -> None: ...

    @staticmethod
    def in_titles(words: Sequence[str], beginning: str) -> str:
        """A question for the titles that hold these words and one that begins so."""

    def score(self) -> tuple[str, list[Any]]:
        """An expression that is greater the better an entry fits, and its parameters."""
