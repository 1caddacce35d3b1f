"""What a reader wants to know of a file before opening it from a list of results."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import CollectionMember

from search.sources import member_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from search.models import Entry, SourceKey


@dataclass(frozen=True, slots=True)
class FileFacts:
    """Type in capitals, such as PDF; size in bytes; number of pages, where it is known."""

    format: str
    size: int | None
    pages: int | None


def files_of(entries: Iterable[Entry]) -> dict[SourceKey, FileFacts]:
    """The files behind these entries, in one query for each model whose objects are files."""
    keys: dict[Any, set[str]] = defaultdict(set)
    for entry in entries:
        # Known to the process after the first time.
        model = ContentType.objects.get_for_id(entry.content_type_id).model_class()
        if model is not None and issubclass(model, CollectionMember):
            keys[model].add(entry.object_id)
    return {
        member_key(file): _facts(file)
        for model, ids in keys.items()
        for file in model._default_manager.filter(pk__in=ids)
    }


def _facts(file: Any) -> FileFacts:
    return FileFacts(file.format, file.file_size, getattr(file, "page_count", None))
