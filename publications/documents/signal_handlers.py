"""What follows from storing and deleting documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from wagtail.tasks import delete_file_from_storage_task

from publications.documents.reading import read_soon
from publications.models import Document, DocumentVersion
from publications.models.document_reading import TextState

if TYPE_CHECKING:
    from collections.abc import Collection


def connect_document_handlers() -> None:
    """Listen to documents and their versions."""
    post_save.connect(read_once_stored, sender=Document)
    post_delete.connect(delete_file_with_version, sender=DocumentVersion)


def read_once_stored(
    instance: Document, raw: bool, update_fields: Collection[str] | None, **kwargs: Any
) -> None:
    """Have a document read that waits for it."""
    is_new_wish = update_fields is None and instance.text_state == TextState.WAITING
    if is_new_wish and not raw:
        read_soon(instance)


def delete_file_with_version(instance: DocumentVersion, **kwargs: Any) -> None:
    """A version goes only with its document, and its file with it."""
    storage: Any = instance.file.storage
    whose, name = storage.deconstruct(), instance.file.name
    transaction.on_commit(lambda: delete_file_from_storage_task.enqueue(whose, name))
