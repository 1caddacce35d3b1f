"""SQLite's FTS5: an inverted index beside the table, kept in step by triggers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from search.engines.cross_table import FILTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from search.query import Query

TITLE_WEIGHT = 4.0
BODY_WEIGHT = 1.0
STEMS_WEIGHT = 1.0

_COLUMNS = ", ".join(f"entry.{name}" for name in ("id", "date", *FILTERS))


class SqliteMatch:
    """Any of the required terms, ranked by FTS5's own BM25."""

    # All that is asked of an entry stands in that index; the planner would read the whole row.
    tables = (
        "search_entry_fts JOIN search_entry AS entry INDEXED BY search_entry_narrow"
        " ON entry.id = search_entry_fts.rowid"
    )
    # By the entry's own key, the same number, everything found would be sorted first.
    key = "search_entry_fts.rowid"
    condition = "search_entry_fts MATCH %s"

    def __init__(self, query: Query) -> None:
        self._question = _any_of(query.required)

    @staticmethod
    def in_titles(words: Sequence[str], beginning: str) -> str:
        wanted = " AND ".join([*(f'"{word}"' for word in words), f'"{beginning}" *'])
        return f"words_title : ({wanted})"

    def found(self) -> tuple[str, list[Any]]:
        # FTS5 gives better matches the smaller number. Put together from constants.
        sql = (
            f"SELECT {_COLUMNS}, -bm25(search_entry_fts, %s, %s, %s) AS score"  # noqa: S608
            f" FROM {self.tables} WHERE {self.condition}"
        )
        return sql, [TITLE_WEIGHT, BODY_WEIGHT, STEMS_WEIGHT, self._question]


def _any_of(terms: Iterable[str]) -> str:
    # In quotation marks even AND and NEAR are words like any other.
    return " OR ".join(f'"{term}"' for term in terms)
