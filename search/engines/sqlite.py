"""SQLite's FTS5: an inverted index beside the table, kept in step by triggers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

TITLE_WEIGHT = 4.0
BODY_WEIGHT = 1.0


class SqliteMatch:
    """Any of the words, ranked by FTS5's own BM25."""

    tables = "search_entry_fts JOIN search_entry AS entry ON entry.id = search_entry_fts.rowid"
    condition = "search_entry_fts MATCH %s"

    def __init__(self, words: Sequence[str]) -> None:
        # In quotation marks even AND and NEAR are words like any other.
        self.question = " OR ".join(f'"{word}"' for word in words)

    def score(self) -> tuple[str, list[Any]]:
        # FTS5 gives better matches the smaller number.
        return "-bm25(search_entry_fts, %s, %s)", [TITLE_WEIGHT, BODY_WEIGHT]
