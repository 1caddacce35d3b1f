"""Words for what councils do and offer, in both languages, for the region to go on with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from django.db import migrations

if TYPE_CHECKING:
    from django.apps.registry import Apps
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SERVICES = Path(__file__).parents[1] / "synonyms" / "services.csv"


def add(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Leave out what the region has thought of itself."""
    synonym = apps.get_model("search", "Synonym")
    kept = synonym.objects.values_list("expressions", flat=True)
    known = {one.strip().lower() for group in kept for one in group.split(",")}
    lines = SERVICES.read_text(encoding="utf-8").splitlines()
    new = [line for line in lines if line.split(",")[0].lower() not in known]
    synonym.objects.bulk_create(synonym(expressions=line.replace(",", ", ")) for line in new)


class Migration(migrations.Migration):
    dependencies = [("search", "0012_files")]

    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
