"""An entry tells of its file, so that results are made from the entries alone."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from django.db import migrations, models

if TYPE_CHECKING:
    from django.apps.registry import Apps
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def take_from_documents(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """As `MemberSource` would write it, so that nothing has to be rebuilt."""
    entries = apps.get_model("search", "Entry").objects
    documents = apps.get_model("publications", "Document").objects
    of_documents = entries.filter(
        content_type__app_label="publications", content_type__model="document"
    )
    facts = documents.values_list("pk", "kind", "file", "file_size", "page_count")
    for pk, kind, name, size, pages in facts.iterator():
        of_documents.filter(object_id=str(pk)).update(file=_facts(kind, name, size, pages))


def _facts(kind: str, name: str, size: int | None, pages: int | None) -> dict[str, Any]:
    type_of_file = kind or PurePosixPath(name).suffix.lstrip(".")
    return {"format": type_of_file.upper(), "size": size, "pages": pages}


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0011_translations"),
        ("publications", "0007_document_texts"),
    ]

    operations = [
        migrations.AddField(
            model_name="entry",
            name="file",
            field=models.JSONField(editable=False, null=True),
        ),
        migrations.RunPython(take_from_documents, migrations.RunPython.noop),
    ]
