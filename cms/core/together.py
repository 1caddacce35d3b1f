"""Rows of several models, brought by one query: what a page may ask of the database is counted."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import IntegerField, Value
from django.db.models.functions import JSONObject
from django.utils import timezone

if TYPE_CHECKING:
    from django.db.models import Field, Model, QuerySet


def brought_together(*querysets: QuerySet[Any]) -> list[list[Any]]:
    """The rows of each of these querysets, in no order and without related rows.

    For models with a table of their own, of numbers, texts, dates and references.
    """
    first, *others = [_as_json(place, rows) for place, rows in enumerate(querysets)]
    found: list[list[Any]] = [[] for _ in querysets]
    for place, row in first.union(*others, all=True) if others else first:
        found[place].append(_row_of(querysets[place].model, row))
    return found


def _as_json(place: int, rows: QuerySet[Any]) -> QuerySet[Any, Any]:
    """Each row in one value, as only tables of the same columns can be put together."""
    names = [field.attname for field in rows.model._meta.concrete_fields]
    whole = JSONObject(**{name: name for name in names})
    plain = rows.order_by().select_related(None)
    return plain.values_list(Value(place, output_field=IntegerField()), whole)


def _row_of(model: type[Model], row: dict[str, Any]) -> Model:
    fields = model._meta.concrete_fields
    values = [_value_of(field, row[field.attname]) for field in fields]
    return model.from_db(None, [field.attname for field in fields], values)


def _value_of(field: Field[Any, Any], value: Any) -> Any:
    told = field.to_python(value)
    # SQLite keeps moments in universal time and does not say so.
    if isinstance(told, datetime.datetime) and timezone.is_naive(told):
        return timezone.make_aware(told, datetime.UTC)
    return told
