"""Stems are found beside words, and it is counted how rare each is.

Until `rebuild_search` has written every entry anew, entries are found by their words alone.
"""

from __future__ import annotations

from django.db import migrations, models

from search.migration_operations import VendorSQL

ADD_TO_INDEX = """
    INSERT INTO search_entry_fts (rowid, words_title, words_body, stems)
    VALUES (new.id, new.words_title, new.words_body, new.stems);
"""
TAKE_FROM_INDEX = """
    INSERT INTO search_entry_fts (search_entry_fts, rowid, words_title, words_body, stems)
    VALUES ('delete', old.id, old.words_title, old.words_body, old.stems);
"""
COUNT_AND_NOTE = """
    INSERT INTO search_revisioncounter (id, value) VALUES (1, 1)
        ON CONFLICT (id) DO UPDATE SET value = search_revisioncounter.value + 1;
    INSERT INTO search_removal (entry_id, revision)
        SELECT old.id, value FROM search_revisioncounter WHERE id = 1;
"""
# Django makes the table anew to add a column, and with the old table go its triggers.
WITHOUT_TRIGGERS = [
    "DROP TRIGGER search_removal_noted",
    "DROP TRIGGER search_entry_changed",
    "DROP TRIGGER search_entry_removed",
    "DROP TRIGGER search_entry_added",
    "DROP TABLE search_entry_fts",
]
FTS5 = [
    """
    CREATE VIRTUAL TABLE search_entry_fts USING fts5 (
        words_title, words_body, stems,
        content='search_entry', content_rowid='id', tokenize='ascii'
    )
    """,
    f"CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN {ADD_TO_INDEX} END",
    f"CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN {TAKE_FROM_INDEX} END",
    f"""
    CREATE TRIGGER search_entry_changed
    AFTER UPDATE OF words_title, words_body, stems ON search_entry
    BEGIN {TAKE_FROM_INDEX} {ADD_TO_INDEX} END
    """,
    f"CREATE TRIGGER search_removal_noted AFTER DELETE ON search_entry BEGIN {COUNT_AND_NOTE} END",
    "INSERT INTO search_entry_fts (search_entry_fts) VALUES ('rebuild')",
]
INDEX_OF_WORDS = [
    """
    CREATE VIRTUAL TABLE search_entry_fts USING fts5 (
        words_title, words_body,
        content='search_entry', content_rowid='id', tokenize='ascii'
    )
    """,
    """
    CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
        INSERT INTO search_entry_fts (rowid, words_title, words_body)
        VALUES (new.id, new.words_title, new.words_body);
    END
    """,
    """
    CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
        INSERT INTO search_entry_fts (search_entry_fts, rowid, words_title, words_body)
        VALUES ('delete', old.id, old.words_title, old.words_body);
    END
    """,
    """
    CREATE TRIGGER search_entry_changed AFTER UPDATE OF words_title, words_body ON search_entry
    BEGIN
        INSERT INTO search_entry_fts (search_entry_fts, rowid, words_title, words_body)
        VALUES ('delete', old.id, old.words_title, old.words_body);
        INSERT INTO search_entry_fts (rowid, words_title, words_body)
        VALUES (new.id, new.words_title, new.words_body);
    END
    """,
    f"CREATE TRIGGER search_removal_noted AFTER DELETE ON search_entry BEGIN {COUNT_AND_NOTE} END",
    "INSERT INTO search_entry_fts (search_entry_fts) VALUES ('rebuild')",
]
VECTOR = [
    "ALTER TABLE search_entry DROP COLUMN vector",
    """
    ALTER TABLE search_entry ADD COLUMN vector tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', words_title), 'A')
        || setweight(to_tsvector('simple', words_body), 'B')
        || setweight(to_tsvector('simple', stems), 'C')
    ) STORED
    """,
    "CREATE INDEX search_entry_vector ON search_entry USING gin (vector)",
]
VECTOR_OF_WORDS = [
    "ALTER TABLE search_entry DROP COLUMN vector",
    """
    ALTER TABLE search_entry ADD COLUMN vector tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', words_title), 'A')
        || setweight(to_tsvector('simple', words_body), 'B')
    ) STORED
    """,
    "CREATE INDEX search_entry_vector ON search_entry USING gin (vector)",
]


class Migration(migrations.Migration):
    dependencies = [("search", "0004_engines_keep_up")]

    operations = [
        VendorSQL("sqlite", WITHOUT_TRIGGERS, INDEX_OF_WORDS),
        migrations.AddField("entry", "stems", models.TextField(blank=True, default=""), preserve_default=False),
        migrations.AddField("entry", "names", models.TextField(blank=True, default=""), preserve_default=False),
        VendorSQL("sqlite", FTS5, WITHOUT_TRIGGERS),
        VendorSQL("postgresql", VECTOR, VECTOR_OF_WORDS),
        migrations.CreateModel(
            name="TermCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("field", models.CharField(max_length=1)),
                ("term", models.TextField()),
                ("entries", models.BigIntegerField()),
            ],
            options={
                "verbose_name": "count of a term",
                "verbose_name_plural": "counts of terms",
                "constraints": [models.UniqueConstraint(fields=("field", "term"), name="one_count_per_term")],
            },
        ),
    ]
