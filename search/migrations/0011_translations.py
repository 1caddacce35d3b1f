"""A page and its translations are known as one thing, so that results show it once first."""

from __future__ import annotations

from django.db import migrations, models

TAKE_FROM_PAGES = """
    UPDATE search_entry SET translation_key = page.translation_key
    FROM wagtailcore_page AS page, django_content_type AS kind
    WHERE kind.app_label = 'wagtailcore' AND kind.model = 'page'
        AND search_entry.content_type_id = kind.id
        AND search_entry.object_id = CAST(page.id AS varchar(64))
"""


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0010_titles"),
        ("wagtailcore", "0094_alter_page_locale"),
    ]

    operations = [
        migrations.AddField(
            model_name="entry",
            name="translation_key",
            field=models.UUIDField(editable=False, null=True),
        ),
        # As `PageSource` would write it, so that nothing has to be rebuilt.
        migrations.RunSQL(TAKE_FROM_PAGES, migrations.RunSQL.noop),
    ]
