"""Words that mean the same; to begin with, those that any council uses."""

from __future__ import annotations

from pathlib import Path

from django.db import migrations, models

USUAL = Path(__file__).parents[1] / "synonyms" / "usual.csv"


def fill(apps, schema_editor):
    synonym = apps.get_model("search", "Synonym")
    lines = USUAL.read_text(encoding="utf-8").splitlines()
    rows = [synonym(expressions=line.replace(",", ", ")) for line in lines if line]
    synonym.objects.using(schema_editor.connection.alias).bulk_create(rows)


class Migration(migrations.Migration):
    dependencies = [("search", "0007_pinned_results")]

    operations = [
        migrations.CreateModel(
            name="Synonym",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "expressions",
                    models.CharField(
                        help_text="With commas between them, in any language: TEHAMA, ICT, Teknolojia ya Habari na Mawasiliano. Whoever searches for one of them finds the others, too.",
                        max_length=500,
                        verbose_name="words that mean the same",
                    ),
                ),
            ],
            options={"verbose_name": "synonyms", "verbose_name_plural": "synonyms", "ordering": ["expressions"]},
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
