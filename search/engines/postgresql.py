"""PostgreSQL's text search: a vector of the words of title and body, and a GIN index over it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from django.db import connection

from search.ranking import entries_holding

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from search.query import Query

# The ordinary constants of BM25: how soon a repeated word stops to count, and how much a long
# text must make up for. PostgreSQL knows no mean length; this is near that of the portal's pages.
K1 = 1.2
B = 0.75
MEAN_LENGTH = 100
#: A question has some ten words, and of each a stem or two.
MOST_RANKED = 24

# Weights of the classes D to A: stems are C, body is B, title is A. None may be greater than 1, so
# a word of the body counts a quarter and everything is multiplied by four.
_WEIGHTS = "{0, 0.25, 0.25, 1}"
_SCALE = 4


class PostgresqlMatch:
    """Any of the words, ranked by BM25.

    PostgreSQL's own ranking does not know which words are rare. Its `ts_rank_cd` of one single
    word, though, is that word's weighted frequency, and from there BM25 is arithmetic. On the
    Swahili questions of our benchmark it finds what FTS5 finds (MRR@10 0.475 and 0.473), where
    `ts_rank`, weighted by rareness, reaches 0.457.
    """

    tables = "search_entry AS entry"
    key = "entry.id"
    condition = "entry.vector @@ to_tsquery('simple', %s)"

    def __init__(self, query: Query) -> None:
        self.required = self.question = " | ".join(_quoted(query.required))
        self._counts = query.counts
        # A word that stands in half of all entries says little and costs as much as any.
        by_rareness = sorted(query.terms, key=lambda term: entries_holding(term, query.counts))
        self._terms = by_rareness[:MOST_RANKED]

    @staticmethod
    def in_titles(words: Sequence[str], beginning: str) -> str:
        # Words of the title are of class A.
        return " & ".join([*(f"{word}:A" for word in _quoted(words)), f"'{beginning}':*A"])

    def score(self) -> tuple[str, list[Any]]:
        saturation = f"({K1} * ({1 - B} + {B} * entry.word_count / {MEAN_LENGTH}.0))"
        frequency = f"({_SCALE} * ts_rank_cd('{_WEIGHTS}', entry.vector, to_tsquery('simple', %s)))"
        # 1 - k / (f + k) is BM25's f / (f + k) with the costly f written once.
        term = f"%s * (1 - {saturation} / ({frequency} + {saturation}))"
        parameters: list[Any] = []
        for word, idf in zip(_quoted(self._terms), self._rareness(), strict=True):
            parameters += [idf, word]
        return " + ".join([term] * len(self._terms)), parameters

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
