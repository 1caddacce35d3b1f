"""How far each index has come, and what was removed, noted by the database itself."""

from __future__ import annotations

import django.utils.timezone
from django.db import migrations, models

from search.migration_operations import VendorSQL

# Whatever deletes an entry, a cascade included, counts as a change like any other. Like the
# triggers of the full-text index, SQLite's is lost when a later migration makes the table anew.
COUNT_AND_NOTE = """
    INSERT INTO search_revisioncounter (id, value) VALUES (1, 1)
        ON CONFLICT (id) DO UPDATE SET value = search_revisioncounter.value + 1;
    INSERT INTO search_removal (entry_id, revision)
        SELECT old.id, value FROM search_revisioncounter WHERE id = 1;
"""
SQLITE = [
    f"CREATE TRIGGER search_removal_noted AFTER DELETE ON search_entry BEGIN {COUNT_AND_NOTE} END"
]
POSTGRESQL = [
    f"""
    CREATE FUNCTION search_note_removal() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN {COUNT_AND_NOTE} RETURN NULL; END $$
    """,
    """
    CREATE TRIGGER search_removal_noted AFTER DELETE ON search_entry
    FOR EACH ROW EXECUTE FUNCTION search_note_removal()
    """,
]
WITHOUT_SQLITE = ["DROP TRIGGER search_removal_noted"]
WITHOUT_POSTGRESQL = [
    "DROP TRIGGER search_removal_noted ON search_entry",
    "DROP FUNCTION search_note_removal()",
]


class Migration(migrations.Migration):
    dependencies = [("search", "0003_more_kinds")]

    operations = [
        migrations.CreateModel(
            name="EngineState",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("engine", models.CharField(max_length=120)),
                ("index", models.CharField(max_length=200, unique=True)),
                ("confirmed", models.BigIntegerField(default=0)),
                ("failures", models.PositiveIntegerField(default=0)),
                ("last_error", models.TextField(blank=True)),
                ("next_attempt", models.DateTimeField(default=django.utils.timezone.now)),
                ("updated_at", models.DateTimeField(auto_now=True)),
            ],
        ),
        migrations.CreateModel(
            name="Removal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("entry_id", models.BigIntegerField()),
                ("revision", models.BigIntegerField(db_index=True)),
            ],
        ),
        VendorSQL("sqlite", SQLITE, WITHOUT_SQLITE),
        VendorSQL("postgresql", POSTGRESQL, WITHOUT_POSTGRESQL),
    ]
