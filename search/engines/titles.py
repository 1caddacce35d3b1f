"""Titles of whole things by the words they hold, from an index of titles alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.db import connection

from search.engines.statements import conditions, rows

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Of titles so many are looked at: a beginning of two letters is that of half the table.
MOST_TITLES = 60
#: PostgreSQL looks through so many of the newest entries; where they hold so many titles, older
#: ones are not looked up.
NEWEST = 2_000
ENOUGH_OF_THE_NEWEST = 10


class _Index(NamedTuple):
    """How a database is asked: ``where`` stands for conditions by the columns of an entry.

    A beginning that is shorter than ``shortest`` is not looked up beside whole words.
    """

    statement: str
    word: str
    beginning: str
    conjunction: str
    shortest: int


_SQLITE = """
    SELECT title FROM search_title JOIN search_entry ON search_entry.id = search_title.rowid
    WHERE search_title MATCH %(wanted)s {where}
    -- By the entry's own key, the same number, everything found would be sorted first.
    ORDER BY search_title.rowid DESC LIMIT %(most)s
"""
_HOLDS = """
    part = 0 AND to_tsvector('simple', words_title) @@ to_tsquery('simple', %(wanted)s)
    AND strpos(' ' || words_title, %(start)s) > 0
"""
# An index of words knows no order: of a common beginning it would give half of the table to be put
# in order. How common one is, PostgreSQL cannot reckon. OFFSET 0 keeps it from walking the table.
_POSTGRESQL = f"""
    WITH newest AS MATERIALIZED (
        SELECT id, title
        FROM (SELECT * FROM search_entry ORDER BY id DESC LIMIT %(newest)s) AS last
        WHERE {_HOLDS} {{where}}
    )
    (SELECT title FROM newest ORDER BY id DESC LIMIT %(most)s)
    UNION ALL
    (
        SELECT title FROM (
            SELECT id, title FROM search_entry WHERE {_HOLDS} {{where}}
            AND (SELECT COUNT(*) FROM newest) < %(enough)s OFFSET 0
        ) AS older
        ORDER BY id DESC LIMIT %(most)s
    )
"""  # noqa: S608
_INDEXES = {
    # In quotation marks even AND and NEAR are words like any other.
    "sqlite": _Index(_SQLITE, word='"{}"', beginning='"{}" *', conjunction=" AND ", shortest=1),
    "postgresql": _Index(
        _POSTGRESQL, word="'{}'", beginning="'{}':*", conjunction=" & ", shortest=2
    ),
}


def newest_titles(
    words: Sequence[str], beginning: str, *, institution_id: int | None, language: str
) -> list[str]:
    """The newest titles that hold these words and one that begins so, each once."""
    index = _INDEXES[connection.vendor]
    wanted = list(map(index.word.format, words))
    if len(beginning) >= index.shortest or not words:
        wanted.append(index.beginning.format(beginning))
    where, values = conditions({"institution_id": institution_id, "language": language})
    limits = {"most": MOST_TITLES, "newest": NEWEST, "enough": ENOUGH_OF_THE_NEWEST}
    asked = {"wanted": index.conjunction.join(wanted), "start": f" {beginning}"}
    parameters = {**asked, **limits, **values}
    found = rows(index.statement.format(where=where), parameters)
    return list(dict.fromkeys(title for (title,) in found))[:MOST_TITLES]
