"""Changes of what pages show are noted, so that pages can be kept ready."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_describe_images_and_consent"),
    ]

    operations = [
        migrations.CreateModel(
            name="ShownChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("host", models.CharField(max_length=255)),
                ("at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["host", "at"], name="core_shown_change")],
            },
        ),
    ]
