"""A change names what it is of, so that pages that show something else stay kept."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0005_shown_changes"),
    ]

    operations = [
        migrations.AddField(
            model_name="shownchange",
            name="subject",
            field=models.CharField(db_default="*", default="*", max_length=100),
        ),
    ]
