"""Titles have an index of their own, so that suggestions need not look into the texts."""

from django.db import migrations

from search.migration_operations import VendorSQL

POSTGRESQL = """
    CREATE INDEX search_entry_titles ON search_entry
    USING gin (to_tsvector('simple', words_title)) WHERE part = 0
"""

ADD_TO_INDEX = "INSERT INTO search_title (rowid, words_title) VALUES (new.id, new.words_title);"
TAKE_FROM_INDEX = """
    INSERT INTO search_title (search_title, rowid, words_title)
    VALUES ('delete', old.id, old.words_title);
"""
FTS5 = [
    # Which entries hold a word is all that is asked; and most are asked by a few letters.
    """
    CREATE VIRTUAL TABLE search_title USING fts5 (
        words_title, content='search_entry', content_rowid='id', tokenize='ascii',
        prefix='1 2 3', detail='none', columnsize=0
    )
    """,
    f"""
    CREATE TRIGGER search_title_added AFTER INSERT ON search_entry WHEN new.part = 0
    BEGIN {ADD_TO_INDEX} END
    """,
    f"""
    CREATE TRIGGER search_title_removed AFTER DELETE ON search_entry WHEN old.part = 0
    BEGIN {TAKE_FROM_INDEX} END
    """,
    f"""
    CREATE TRIGGER search_title_changed
    AFTER UPDATE OF words_title ON search_entry WHEN old.part = 0
    BEGIN {TAKE_FROM_INDEX} {ADD_TO_INDEX} END
    """,
    # Not by "rebuild", which would take in the parts as well.
    "INSERT INTO search_title (rowid, words_title)"
    " SELECT id, words_title FROM search_entry WHERE part = 0",
]
WITHOUT_FTS5 = [
    "DROP TRIGGER search_title_changed",
    "DROP TRIGGER search_title_removed",
    "DROP TRIGGER search_title_added",
    "DROP TABLE search_title",
]


class Migration(migrations.Migration):
    dependencies = [("search", "0009_narrow_columns")]

    operations = [
        VendorSQL("sqlite", FTS5, WITHOUT_FTS5),
        VendorSQL("postgresql", [POSTGRESQL], ["DROP INDEX search_entry_titles"]),
    ]
