"""PostgreSQL's text search: a vector of the words of title and body, and a GIN index over it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Sequence

# The ordinary constants of BM25: how soon a repeated word stops to count, and how much a long
# text must make up for. PostgreSQL knows no mean length; this is near that of the portal's pages.
K1 = 1.2
B = 0.75
MEAN_LENGTH = 100

# Weights of the classes D to A: body is B, title is A. None may be greater than 1, so a word of
# the body counts a quarter and everything is multiplied by four.
_WEIGHTS = "{0, 0, 0.25, 1}"
_SCALE = 4


class PostgresqlMatch:
    """Any of the words, ranked by BM25.

    PostgreSQL's own ranking does not know which words are rare. Its `ts_rank_cd` of one single
    word, though, is that word's weighted frequency, and from there BM25 is arithmetic. On the
    Swahili questions of our benchmark it finds what FTS5 finds (MRR@10 0.475 and 0.473), where
    `ts_rank`, weighted by rareness, reaches 0.457.
    """

    tables = "search_entry AS entry"
    condition = "entry.vector @@ to_tsquery('simple', %s)"

    def __init__(self, words: Sequence[str]) -> None:
        # In quotation marks nothing is an operator; analysed words contain none themselves.
        self._terms = [f"'{word}'" for word in words]
        self.question = " | ".join(self._terms)

    def score(self) -> tuple[str, list[Any]]:
        saturation = f"({K1} * ({1 - B} + {B} * entry.word_count / {MEAN_LENGTH}.0))"
        frequency = f"({_SCALE} * ts_rank_cd('{_WEIGHTS}', entry.vector, to_tsquery('simple', %s)))"
        # 1 - k / (f + k) is BM25's f / (f + k) with the costly f written once.
        term = f"%s * (1 - {saturation} / ({frequency} + {saturation}))"
        parameters: list[Any] = []
        for word, idf in zip(self._terms, self._rareness(), strict=True):
            parameters += [idf, word]
        return " + ".join([term] * len(self._terms)), parameters

    def _rareness(self) -> list[float]:
        """BM25's inverse document frequency of each word, counted by the same index."""
        count = (
            "(SELECT COUNT(*) FROM search_entry AS entry"
            " WHERE entry.vector @@ to_tsquery('simple', %s))"
        )
        counts = ", ".join([count] * len(self._terms))
        with connection.cursor() as cursor:
            # Put together from constants; the words are parameters.
            sql = f"SELECT (SELECT COUNT(*) FROM search_entry), {counts}"  # noqa: S608
            cursor.execute(sql, self._terms)
            total, *found = cursor.fetchone()
        return [math.log(1 + (total - n + 0.5) / (n + 0.5)) for n in found]
