"""The full-text index of the database itself: FTS5 beside the table, or a vector with GIN."""

from __future__ import annotations

from django.db import migrations

from search.migration_operations import VendorSQL

# FTS5 keeps the inverted index only and reads the words from the table. Its tokeniser `ascii` cuts
# at spaces and ASCII signs; the words are analysed already and hold letters and digits only.
#
# A later migration that makes SQLite build the table anew (any change of a column that is not
# merely added) loses the triggers: it must repeat these statements. The engine's tests fail then.
ADD_TO_INDEX = """
    INSERT INTO search_entry_fts (rowid, words_title, words_body)
    VALUES (new.id, new.words_title, new.words_body);
"""
TAKE_FROM_INDEX = """
    INSERT INTO search_entry_fts (search_entry_fts, rowid, words_title, words_body)
    VALUES ('delete', old.id, old.words_title, old.words_body);
"""
FTS5 = [
    """
    CREATE VIRTUAL TABLE search_entry_fts USING fts5 (
        words_title, words_body,
        content='search_entry', content_rowid='id', tokenize='ascii'
    )
    """,
    f"CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN {ADD_TO_INDEX} END",
    f"CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN {TAKE_FROM_INDEX} END",
    f"""
    CREATE TRIGGER search_entry_changed AFTER UPDATE OF words_title, words_body ON search_entry
    BEGIN {TAKE_FROM_INDEX} {ADD_TO_INDEX} END
    """,
    "INSERT INTO search_entry_fts (search_entry_fts) VALUES ('rebuild')",
]
WITHOUT_FTS5 = [
    "DROP TRIGGER search_entry_changed",
    "DROP TRIGGER search_entry_removed",
    "DROP TRIGGER search_entry_added",
    "DROP TABLE search_entry_fts",
]

# The vector is stored, since ranking reads it of every entry found and making it from long texts
# is what costs most. The engine asks for this column, so the index is on exactly what is asked.
VECTOR = [
    """
    ALTER TABLE search_entry ADD COLUMN vector tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', words_title), 'A')
        || setweight(to_tsvector('simple', words_body), 'B')
    ) STORED
    """,
    """
    ALTER TABLE search_entry ADD COLUMN word_count integer GENERATED ALWAYS AS (
        cardinality(string_to_array(words_title, ' '))
        + cardinality(string_to_array(words_body, ' '))
    ) STORED
    """,
    "CREATE INDEX search_entry_vector ON search_entry USING gin (vector)",
]
WITHOUT_VECTOR = ["ALTER TABLE search_entry DROP COLUMN vector, DROP COLUMN word_count"]


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [
        VendorSQL("sqlite", FTS5, WITHOUT_FTS5),
        VendorSQL("postgresql", VECTOR, WITHOUT_VECTOR),
    ]
