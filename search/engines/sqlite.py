"""SQLite's FTS5: an inverted index beside the table, kept in step by triggers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from search.engines.cross_table import FILTERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from search.query import Query

TITLE_WEIGHT = 4.0
BODY_WEIGHT = 1.0
STEMS_WEIGHT = 1.0
_WEIGHTS = f"{TITLE_WEIGHT}, {BODY_WEIGHT}, {STEMS_WEIGHT}"

# All that is asked of an entry stands in that index; the planner would read the whole row.
_TABLES = (
    "search_entry_fts JOIN search_entry AS entry INDEXED BY search_entry_narrow"
    " ON entry.id = search_entry_fts.rowid"
)
_COLUMNS = ", ".join(f"entry.{name}" for name in ("id", "date", *FILTERS))


class SqliteMatch:
    """Any of the required terms, ranked by FTS5's own BM25."""

    def __init__(self, query: Query) -> None:
        terms, beside = query.required
        self._question = f"({_any_of(terms)})" + (f" AND ({_any_of(beside)})" if beside else "")

    def found(self) -> tuple[str, dict[str, Any]]:
        # FTS5 gives better matches the smaller number. Put together from constants.
        sql = (
            f"SELECT {_COLUMNS}, -bm25(search_entry_fts, {_WEIGHTS}) AS score"  # noqa: S608
            f" FROM {_TABLES} WHERE search_entry_fts MATCH %(wanted)s"
        )
        return sql, {"wanted": self._question}


def _any_of(terms: Iterable[str]) -> str:
    # In quotation marks even AND and NEAR are words like any other.
    return " OR ".join(f'"{term}"' for term in terms)
