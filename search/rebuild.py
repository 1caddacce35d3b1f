"""Making the whole table anew from what it was made from, while the site works."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Page

from search.indexing import batches, forget, sync_members, sync_pages
from search.ledger import Changes
from search.locks import only_one
from search.models import Entry, SourceKey
from search.sources import member_models
from search.term_counts import count_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from django.db.models import Model


def rebuild() -> Changes:
    """Correct every entry; each batch is a transaction of its own, so that editors go on."""
    changes = Changes()
    with only_one("rebuilding-the-table"):
        for correct in _corrections():
            changes += correct()
        count_terms()
    return changes


def needed_changes() -> Changes:
    """What a rebuild would change now; none if the table is true.

    Each batch is corrected and the correction undone, so that the answer is exact: nobody writes
    between the look at the pages and the look at their entries.
    """
    changes = Changes()
    for correct in _corrections():
        with transaction.atomic():
            changes += correct()
            transaction.set_rollback(True)
    return changes


def _corrections() -> Iterator[Callable[[], Changes]]:
    for keys in _keys(Page):
        yield partial(sync_pages, keys)
    for model in member_models():
        for keys in _keys(model):
            yield partial(sync_members, model._default_manager.filter(pk__in=keys))
    for content_type in ContentType.objects.filter(pk__in=_content_types()):
        ids = Entry.objects.filter(content_type=content_type).values_list("object_id", flat=True)
        for batch in batches(list(ids.distinct())):
            yield partial(_forget_what_is_gone, content_type, batch)


def _keys(model: type[Model]) -> Iterator[list[Any]]:
    keys = model._default_manager.order_by("pk").values_list("pk", flat=True)
    yield from batches(list(keys))


def _content_types() -> list[int]:
    return list(Entry.objects.order_by().values_list("content_type", flat=True).distinct())


def _forget_what_is_gone(content_type: ContentType, ids: list[str]) -> Changes:
    """Remove the entries of things that were deleted without a word, as by a restored backup."""
    changes = Changes()
    for object_id in set(ids) - _present(content_type, ids):
        changes += forget(SourceKey(content_type.pk, object_id))
    return changes


def _present(content_type: ContentType, ids: list[str]) -> set[str]:
    model = content_type.model_class()
    if model is None:
        return set()
    return {
        str(pk) for pk in model._default_manager.filter(pk__in=ids).values_list("pk", flat=True)
    }
