"""PostgreSQL's text search: a vector of the words of title and body, and a GIN index over it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db import connection

from search.engines.cross_table import FILTERS
from search.ranking import RARENESS_POWER, entries_holding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from search.query import Query

# BM25's constants: how soon a repeated word stops to count, and how much a long text must make up
# for. That is less than usual, since how often a word is repeated is not counted here. PostgreSQL
# knows no mean length; this is near that of the portal's pages.
K1 = 1.2
B = 0.3
MEAN_LENGTH = 100
# What a word counts for standing in the title, and anywhere else.
TITLE_WEIGHT = 4
BODY_WEIGHT = 1

_COLUMNS = ("date", *FILTERS)
# As floating point: PostgreSQL reckons with decimals a hundred times as long.
_FREQUENCY = f"""
    CASE WHEN strpos(' ' || words_title || ' ', word) > 0
    THEN {TITLE_WEIGHT}::float8 ELSE {BODY_WEIGHT} END
"""
_SATURATION = f"({K1 * (1 - B)}::float8 + {K1 * B / MEAN_LENGTH}::float8 * word_count)"
# 1 - k / (f + k) is BM25's f / (f + k) with the longer f written once. An entry is found once by
# each word that it holds.
_FOUND = f"""
    SELECT id, {", ".join(f"MIN({name}) AS {name}" for name in _COLUMNS)}, SUM(score) AS score
    FROM (
        SELECT id, {", ".join(_COLUMNS)},
        rareness * (1 - {_SATURATION} / ({_FREQUENCY} + {_SATURATION})) AS score
        FROM unnest(%(words)s::text[], %(lookups)s::text[], %(rareness)s::float8[])
            AS asked (word, lookup, rareness)
        JOIN search_entry ON vector @@ to_tsquery('simple', lookup)
    ) AS of_one_word
    GROUP BY id
"""  # noqa: S608


class _Lookup(NamedTuple):
    """What finds the entries that hold a word in any form, as PostgreSQL is asked it."""

    word: str
    terms: Sequence[str]
    question: str


class PostgresqlMatch:
    """Entries that hold the required terms, ranked by BM25.

    PostgreSQL's own ranking does not know which words are rare, and reads the whole vector of each
    entry for it. So each word is looked up by itself, which the index answers alone, and an entry
    gets the sum of its words' rareness. That leaves out how often a word stands in a text, and in
    which form; the ranker knows.
    """

    def __init__(self, query: Query) -> None:
        self._lookups = list(_lookups(query))
        self._counts = query.counts

    def found(self) -> tuple[str, dict[str, Any]]:
        return _FOUND, {
            "words": [f" {one.word} " for one in self._lookups],
            "lookups": [one.question for one in self._lookups],
            "rareness": self._rareness(),
        }

    def _rareness(self) -> list[float]:
        """BM25's inverse document frequency of each word, raised as the ranker raises it."""
        if total := self._counts.entries:
            found = [entries_holding(one.terms, self._counts) for one in self._lookups]
        else:
            total, *found = self._count_now()
        return [math.log(1 + max(0, total - n + 0.5) / (n + 0.5)) ** RARENESS_POWER for n in found]

    def _count_now(self) -> list[int]:
        """All entries, and those that each lookup finds, counted by the index: slow in large
        tables.

        For the time until the worker has counted, while a table is small.
        """
        count = "SELECT COUNT(*) FROM search_entry"
        holding = f"({count} WHERE vector @@ to_tsquery('simple', %s))"
        counts = ", ".join([f"({count})", *[holding] * len(self._lookups)])
        with connection.cursor() as cursor:
            # Put together from constants; the words are parameters.
            cursor.execute(f"SELECT {counts}", [one.question for one in self._lookups])
            return list(cursor.fetchone())


def _lookups(query: Query) -> Iterator[_Lookup]:
    """One for each word of which an entry must hold some form, the others beside it."""
    required, beside = query.required
    for one in query.question.asked:
        if rare := [term for term in one.terms if term in required]:
            yield _Lookup(one.word, rare, _all_of(rare, beside))
        elif common := [term for term in one.terms if term in beside]:
            yield _Lookup(one.word, common, _all_of(common, required))


def _all_of(*groups: Sequence[str]) -> str:
    """PostgreSQL's question for one of each group; a group of none asks for nothing."""
    return " & ".join(f"({' | '.join(map(_quoted, group))})" for group in groups if group)


def _quoted(term: str) -> str:
    """In quotation marks nothing is an operator; analysed words contain none themselves."""
    return f"'{term}'"
