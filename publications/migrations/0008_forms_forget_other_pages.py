from django.db import migrations


def forget_other_pages(apps, schema_editor):
    """A form pointed at any page; from now on at a service or at nothing."""
    services = apps.get_model('publications', 'ServicePage').objects.values('pk')
    forms = apps.get_model('publications', 'FormPage').objects
    forms.exclude(service=None).exclude(service__in=services).update(service=None)


class Migration(migrations.Migration):
    # Apart from the change of the column: PostgreSQL alters no table with changes under way.

    dependencies = [
        ('publications', '0007_document_texts'),
    ]

    operations = [
        migrations.RunPython(forget_other_pages, migrations.RunPython.noop, elidable=True),
    ]
