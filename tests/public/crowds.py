"""Thousands of pages in seconds: copies made by the database, since saving each takes minutes."""

from __future__ import annotations

import copy
import uuid
from typing import TYPE_CHECKING, Any

from django.db import connection
from django.db.models import F
from modelcluster.models import get_all_child_relations
from wagtail.models import Page

from search.models import Entry, RevisionCounter

if TYPE_CHECKING:
    from collections.abc import Iterator


def crowd(page: Any, count: int) -> None:
    """Give a page so many siblings like it, as visitors see them: with what hangs from it."""
    keys = _add_to_tree(page, count)
    _copy_own_rows(page, keys)
    for relation in get_all_child_relations(type(page)):
        _copy_children(page, relation, keys)


def crowd_of_entries(entry: Entry, count: int) -> None:
    """Make a search find so many more things, of short texts: their indexing takes longest."""
    entry.words_body = entry.words_body[:100]
    revisions = RevisionCounter.take().next_values(count)
    Entry.objects.bulk_create(
        _copy_of(entry, object_id=f"copy-{revision}", revision=revision) for revision in revisions
    )


def _add_to_tree(page: Any, count: int) -> list[int]:
    parent, plain = page.get_parent(), Page.objects.get(pk=page.pk)
    first = Page._str2int(parent.get_last_child().path[-Page.steplen :]) + 1
    copies = []
    for step in range(first, first + count):
        slug = f"{page.slug}-{step}"
        copies.append(
            _copy_of(
                plain,
                path=Page._get_path(parent.path, page.depth, step),
                slug=slug,
                url_path=f"{parent.url_path}{slug}/",
                translation_key=uuid.uuid4(),
                numchild=0,
                latest_revision=None,
                live_revision=None,
            )
        )
    Page.objects.filter(pk=parent.pk).update(numchild=F("numchild") + count)
    return [made.pk for made in Page.objects.bulk_create(copies, batch_size=1000)]


def _copy_own_rows(page: Any, keys: list[int]) -> None:
    """What a page type adds to a plain page, which Django does not create in bulk."""
    above = [model for model in type(page)._meta.get_parent_list() if model is not Page]
    for model in [*reversed(above), type(page)]:
        _copy_rows_of(model, page, keys)


def _copy_rows_of(model: Any, page: Any, keys: list[int]) -> None:
    table, key = model._meta.db_table, model._meta.pk.column
    columns = ", ".join(
        f'"{field.column}"' for field in model._meta.local_concrete_fields if field.column != key
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{table}" ("{key}", {columns})'  # noqa: S608
            f' SELECT copied.id, {columns} FROM wagtailcore_page AS copied, "{table}" AS original'
            f' WHERE original."{key}" = %s AND copied.id BETWEEN %s AND %s',
            [page.pk, keys[0], keys[-1]],
        )


def _copy_children(page: Any, relation: Any, keys: list[int]) -> None:
    model, link = relation.related_model, relation.field.attname
    originals = list(model.objects.filter(**{link: page.pk}))
    model.objects.bulk_create(_copies_of_children(originals, link, keys), batch_size=1000)


def _copies_of_children(originals: list[Any], link: str, keys: list[int]) -> Iterator[Any]:
    for key in keys:
        for original in originals:
            yield _copy_of(original, **{link: key, "translation_key": uuid.uuid4()})


def _copy_of(original: Any, **changed: Any) -> Any:
    copied = copy.copy(original)
    copied._state = copy.copy(original._state)
    copied._state.adding = True
    copied.pk = None
    for name, value in changed.items():
        setattr(copied, name, value)
    return copied
