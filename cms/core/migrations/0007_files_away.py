"""The worker notes whether the store of files answers, for whoever watches the servers."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0006_shown_subjects"),
    ]

    operations = [
        migrations.AddField("workerheartbeat", "files_away", models.BooleanField(default=False)),
    ]
