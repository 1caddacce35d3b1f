"""Sections know which of the sections of the beginning they are, since officers may rename them."""

from __future__ import annotations

from django.db import migrations, models


def mark_the_first_section_of_each_site(apps, schema_editor):
    """Until now an institution started with one section: "about us"."""
    section = apps.get_model("home", "SectionIndexPage")
    for front_page in apps.get_model("home", "HomePage").objects.all():
        below = section.objects.filter(path__startswith=front_page.path, depth=front_page.depth + 1)
        first = below.order_by("path").first()
        if first is not None:
            section.objects.filter(pk=first.pk).update(starter_key="about")


class Migration(migrations.Migration):
    dependencies = [("home", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="sectionindexpage",
            name="starter_key",
            field=models.SlugField(blank=True, editable=False, max_length=30),
        ),
        migrations.RunPython(mark_the_first_section_of_each_site, migrations.RunPython.noop),
    ]
