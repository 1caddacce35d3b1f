"""The embedded engine: the full-text index of the database that holds the entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connection

from search.engines import postgresql, sqlite
from search.engines.base import Results
from search.engines.cross_table import Cell, CrossTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search.engines.match import Match
    from search.query import Query

#: Of titles so many are looked at: a beginning of two letters is that of half the table.
MOST_TITLES = 60

_MATCHES: dict[str, type[Match]] = {
    "sqlite": sqlite.SqliteMatch,
    "postgresql": postgresql.PostgresqlMatch,
}


class DatabaseEngine:
    """Asks SQLite's FTS5 or PostgreSQL's text search, whichever the site stands on."""

    def search(self, query: Query) -> Results:
        if not query.words:
            return Results()
        match = _MATCHES[connection.vendor](query)
        table = _count(match)
        total = table.total(query)
        page = min(query.page, max(1, -(-total // query.page_size)))
        ids = _rank(match, query, page) if total else []
        return Results(ids, total, page, table.facets(query))

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


def _count(match: Match) -> CrossTable:
    columns = "entry.institution_id, entry.kind, entry.financial_year, entry.language"
    rows = _rows(
        f"SELECT {columns}, COUNT(*) FROM {match.tables} WHERE {match.condition}"  # noqa: S608
        f" GROUP BY {columns}",
        [match.required],
    )
    return CrossTable([Cell(*row) for row in rows])


def _rank(match: Match, query: Query, page: int) -> list[int]:
    where, parameters = _conditions(
        {
            "institution_id": query.institution_id,
            "kind": query.kind,
            "financial_year": query.financial_year,
            "language": query.language,
        }
    )
    score, score_parameters = match.score()
    order = f"{score} DESC, entry.date DESC NULLS LAST"
    if query.sort == "date":
        order = f"entry.date DESC NULLS LAST, {score} DESC"
    rows = _rows(
        f"SELECT entry.id FROM {match.tables} WHERE {match.condition}{where}"  # noqa: S608
        f" ORDER BY {order}, entry.id LIMIT %s OFFSET %s",
        [
            match.question,
            *parameters,
            *score_parameters,
            query.page_size,
            (page - 1) * query.page_size,
        ],
    )
    return [entry_id for (entry_id,) in rows]


def _conditions(filters: dict[str, Any]) -> tuple[str, list[Any]]:
    active = {column: value for column, value in filters.items() if value}
    sql = "".join(f" AND entry.{column} = %s" for column in active)
    return sql, list(active.values())


def _rows(sql: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Rows of a query put together from this package's own constants.

    Hence S608 is silenced above: whatever was typed goes in as a parameter.
    """
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()
