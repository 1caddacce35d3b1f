"""PostgreSQL's text search: a vector of the words of title and body, and a GIN index over it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from django.db import connection

from search.engines.cross_table import FILTERS
from search.ranking import entries_holding

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from search.query import Query

# The ordinary constants of BM25: how soon a repeated word stops to count, and how much a long
# text must make up for. PostgreSQL knows no mean length; this is near that of the portal's pages.
K1 = 1.2
B = 0.75
MEAN_LENGTH = 100
# What a word counts for standing in the title, and anywhere else.
TITLE_WEIGHT = 4
BODY_WEIGHT = 1

_COLUMNS = ("date", *FILTERS)
# As floating point: PostgreSQL reckons with decimals a hundred times as long.
_FREQUENCY = f"""
    CASE WHEN strpos(' ' || words_title || ' ', %s) > 0
    THEN {TITLE_WEIGHT}::float8 ELSE {BODY_WEIGHT} END
"""
_SATURATION = f"({K1 * (1 - B)}::float8 + {K1 * B / MEAN_LENGTH}::float8 * word_count)"
# 1 - k / (f + k) is BM25's f / (f + k) with the longer f written once.
_OF_ONE_TERM = f"""
    SELECT id, {", ".join(_COLUMNS)},
    %s * (1 - {_SATURATION} / ({_FREQUENCY} + {_SATURATION})) AS score
    FROM search_entry WHERE vector @@ to_tsquery('simple', %s)
"""  # noqa: S608


class PostgresqlMatch:
    """Any of the required terms, ranked by BM25.

    PostgreSQL's own ranking does not know which words are rare, and reads the whole vector of each
    entry for it. So each term is looked up by itself, which the index answers alone, and an entry
    gets the sum of its terms' rareness. That leaves out how often a word stands in a text; the
    ranker knows.
    """

    tables = "search_entry AS entry"
    key = "entry.id"
    condition = "entry.vector @@ to_tsquery('simple', %s)"

    def __init__(self, query: Query) -> None:
        self._terms = query.required
        self._counts = query.counts

    @staticmethod
    def in_titles(words: Sequence[str], beginning: str) -> str:
        # Words of the title are of class A.
        return " & ".join([*(f"{word}:A" for word in _quoted(words)), f"'{beginning}':*A"])

    def found(self) -> tuple[str, list[Any]]:
        of_all = " UNION ALL ".join([_OF_ONE_TERM] * len(self._terms))
        parameters: list[Any] = []
        for term, quoted, idf in zip(
            self._terms, _quoted(self._terms), self._rareness(), strict=True
        ):
            parameters += [idf, f" {term} ", quoted]
        # An entry is found once by each of its terms.
        columns = ", ".join(f"MIN({name}) AS {name}" for name in _COLUMNS)
        sql = f"SELECT id, {columns}, SUM(score) AS score FROM ({of_all}) AS found GROUP BY id"  # noqa: S608
        return sql, parameters

    def _rareness(self) -> list[float]:
        """BM25's inverse document frequency of each term."""
        if total := self._counts.entries:
            found = [entries_holding(term, self._counts) for term in self._terms]
        else:
            total, *found = self._count_now()
        return [math.log(1 + max(0, total - n + 0.5) / (n + 0.5)) for n in found]

    def _count_now(self) -> list[int]:
        """All entries, and those that hold each term, counted by the index: slow in large tables.

        For the time until the worker has counted, while a table is small.
        """
        count = "SELECT COUNT(*) FROM search_entry AS entry"
        holding = f"({count} WHERE entry.vector @@ to_tsquery('simple', %s))"
        counts = ", ".join([f"({count})", *[holding] * len(self._terms)])
        with connection.cursor() as cursor:
            # Put together from constants; the words are parameters.
            cursor.execute(f"SELECT {counts}", _quoted(self._terms))
            return list(cursor.fetchone())


def _quoted(terms: Iterable[str]) -> list[str]:
    """In quotation marks nothing is an operator; analysed words contain none themselves."""
    return [f"'{term}'" for term in terms]
