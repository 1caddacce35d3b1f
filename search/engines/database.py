"""The embedded engine: the full-text index of the database that holds the entries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.db import connection

from search.engines import postgresql, sqlite
from search.engines.base import Results
from search.engines.cross_table import FILTERS, Cell, CrossTable
from search.engines.statements import conditions, rows

if TYPE_CHECKING:
    from search.engines.match import Match
    from search.query import Query

# Behind everything; no database counts much further.
_FAR = 10**12

# Everything found is looked at once: counted, and put in order for the page asked for.
_ANSWER = """
    WITH found AS MATERIALIZED ({found})
    SELECT {cell}, COUNT(*), NULL, NULL FROM found GROUP BY {cell}
    UNION ALL
    SELECT NULL, NULL, NULL, NULL, NULL, id, ROW_NUMBER() OVER (ORDER BY {order}) FROM (
        SELECT id, score, date FROM found WHERE true{where}
        ORDER BY {order} LIMIT %(most)s OFFSET %(passed)s
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


def _answer(match: Match, query: Query) -> tuple[CrossTable, list[int]]:
    """Everything found, counted, and the keys of one page of what passes the filters."""
    found, parameters = match.found()
    where, values = conditions({name: getattr(query, name) for name in FILTERS})
    order = _NEWEST_FIRST if query.sort == "date" else _BEST_FIRST
    answer = rows(
        _ANSWER.format(found=found, cell=_CELL, where=where, order=order),
        {
            **parameters,
            **values,
            "most": query.page_size,
            "passed": min((query.page - 1) * query.page_size, _FAR),
        },
    )
    cells = [Cell(*cell) for *cell, entry_id, _ in answer if entry_id is None]
    places = sorted((place, entry_id) for *_, entry_id, place in answer if entry_id is not None)
    return CrossTable(cells), [entry_id for _, entry_id in places]
