"""Titles that hold what was typed, from the full-text index of the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Callable

    from search.suggestions.typed import Typed

#: The newest so many are looked at: a beginning of two letters is that of half the table.
_NEWEST = 60


def titles_with(typed: Typed, institution_id: int | None, language: str) -> list[str]:
    """The newest titles that hold the words and one that begins like the last, each once.

    The database is asked whichever engine answers questions: its table is always there, and
    titles alone are little to look through.
    """
    source, asked = _SOURCES[connection.vendor]
    own = " AND entry.institution_id = %s" if institution_id else ""
    sql = (
        f"SELECT entry.title FROM {source} AND entry.part = 0 AND entry.language = %s{own}"  # noqa: S608
        " ORDER BY entry.id DESC LIMIT %s"
    )
    scope = [institution_id] if institution_id else []
    with connection.cursor() as cursor:
        # Put together from constants; what was typed is a parameter.
        cursor.execute(sql, [asked(typed), language, *scope, _NEWEST])
        return list(dict.fromkeys(title for (title,) in cursor.fetchall()))


def _for_fts5(typed: Typed) -> str:
    wanted = [f'"{word}"' for word in typed.words] + [f'"{typed.beginning}" *']
    return f"words_title : ({' AND '.join(wanted)})"


def _for_tsquery(typed: Typed) -> str:
    # Words of the title are of class A.
    wanted = [f"'{word}':A" for word in typed.words] + [f"'{typed.beginning}':*A"]
    return " & ".join(wanted)


_SOURCES: dict[str, tuple[str, Callable[[Typed], str]]] = {
    "sqlite": (
        "search_entry_fts JOIN search_entry AS entry ON entry.id = search_entry_fts.rowid"
        " WHERE search_entry_fts MATCH %s",
        _for_fts5,
    ),
    "postgresql": (
        "search_entry AS entry WHERE entry.vector @@ to_tsquery('simple', %s)",
        _for_tsquery,
    ),
}
