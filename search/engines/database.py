"""The embedded engine: the full-text index of the database that holds the entries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.db import connection

from search.engines import postgresql, sqlite
from search.engines.base import Results
from search.engines.cross_table import FILTERS, Cell, CrossTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search.engines.match import Match
    from search.query import Query

#: Of titles so many are looked at: a beginning of two letters is that of half the table.
MOST_TITLES = 60

# Behind everything; no database counts much further.
_FAR = 10**12

# Everything found is looked at once: counted, and put in order for the page asked for.
_ANSWER = """
    WITH found AS MATERIALIZED ({found})
    SELECT {cell}, COUNT(*), NULL, NULL FROM found GROUP BY {cell}
    UNION ALL
    SELECT NULL, NULL, NULL, NULL, NULL, id, ROW_NUMBER() OVER (ORDER BY {order}) FROM (
        SELECT id, score, date FROM found WHERE true{where} ORDER BY {order} LIMIT %s OFFSET %s
    ) AS page
"""
_CELL = ", ".join(FILTERS)
_BEST_FIRST = "score DESC, date DESC NULLS LAST, id"
_NEWEST_FIRST = "date DESC NULLS LAST, score DESC, id"

_MATCHES: dict[str, type[Match]] = {
    "sqlite": sqlite.SqliteMatch,
    "postgresql": postgresql.PostgresqlMatch,
}


class DatabaseEngine:
    """Asks SQLite's FTS5 or PostgreSQL's text search, whichever the site stands on."""

    def search(self, query: Query) -> Results:
        if not query.words:
            return Results()
        table, ids = _answer(_MATCHES[connection.vendor](query), query)
        total, facets = table.read(query)
        last = max(1, -(-total // query.page_size))
        if query.page > last:
            return self.search(replace(query, page=last))
        return Results(ids, total, query.page, facets)

    def titles(
        self, words: Sequence[str], beginning: str, *, institution_id: int | None, language: str
    ) -> list[str]:
        """The newest titles that hold these words and one that begins so, each once."""
        match = _MATCHES[connection.vendor]
        filters = {"institution_id": institution_id, "language": language}
        where, parameters = _conditions(filters)
        rows = _rows(
            f"SELECT entry.title FROM {match.tables} WHERE {match.condition}{where}"  # noqa: S608
            f" AND entry.part = 0 ORDER BY {match.key} DESC LIMIT %s",
            [match.in_titles(words, beginning), *parameters, MOST_TITLES],
        )
        return list(dict.fromkeys(title for (title,) in rows))


def _answer(match: Match, query: Query) -> tuple[CrossTable, list[int]]:
    """Everything found, counted, and the keys of one page of what passes the filters."""
    found, parameters = match.found()
    where, values = _conditions({name: getattr(query, name) for name in FILTERS})
    order = _NEWEST_FIRST if query.sort == "date" else _BEST_FIRST
    rows = _rows(
        _ANSWER.format(found=found, cell=_CELL, where=where, order=order),
        [*parameters, *values, query.page_size, min((query.page - 1) * query.page_size, _FAR)],
    )
    cells = [Cell(*cell) for *cell, entry_id, _ in rows if entry_id is None]
    places = sorted((place, entry_id) for *_, entry_id, place in rows if entry_id is not None)
    return CrossTable(cells), [entry_id for _, entry_id in places]


def _conditions(filters: dict[str, Any]) -> tuple[str, list[Any]]:
    active = {column: value for column, value in filters.items() if value}
    sql = "".join(f" AND {column} = %s" for column in active)
    return sql, list(active.values())


def _rows(sql: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Rows of a query put together from this package's own constants.

    Hence S608 is silenced above: whatever was typed goes in as a parameter.
    """
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()
