"""Doing something to the database a second time without doing it: its rows are written again.

Opening an institution takes thousands of queries. Most modules of tests begin with the same three,
and only the first has to wait for them.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import Model

#: The rows of each table by their primary keys.
Contents = dict[str, dict[Any, tuple[Any, ...]]]


@dataclass(frozen=True)
class Change:
    """What was done to one table: keys of the rows that went, and the rows that came."""

    gone: list[Any]
    come: list[tuple[Any, ...]]


@dataclass
class Remembered:
    """Something that is done to the database: in earnest once, from memory after that.

    It must begin from the same database each time, and do nothing besides.
    """

    do: Callable[[], object]
    changes: dict[str, Change] | None = None

    def __call__(self) -> None:
        if self.changes is None:
            before = contents()
            self.do()
            self.changes = difference(before, contents())
        else:
            repeat(self.changes)


def contents() -> Contents:
    return {table: _rows(model) for table, model in _models().items()}


def difference(before: Contents, after: Contents) -> dict[str, Change]:
    changes = {}
    for table, rows in after.items():
        old = before[table]
        gone = [key for key, row in old.items() if rows.get(key) != row]
        come = [row for key, row in rows.items() if old.get(key) != row]
        if gone or come:
            changes[table] = Change(gone, come)
    return changes


def repeat(changes: dict[str, Change]) -> None:
    """Take away all that went, then put in all that came; who points at whom is checked later."""
    models, quote = _models(), connection.ops.quote_name
    with connection.cursor() as cursor:
        for table, change in changes.items():
            key = quote(str(models[table]._meta.pk.column))
            where = f"DELETE FROM {quote(table)} WHERE {key} = %s"  # noqa: S608
            cursor.executemany(where, [[gone] for gone in change.gone])
        for table, change in changes.items():
            columns = ", ".join(map(quote, _columns(models[table])))
            marks = ", ".join(["%s"] * len(_columns(models[table])))
            insert = f"INSERT INTO {quote(table)} ({columns}) VALUES ({marks})"  # noqa: S608
            cursor.executemany(insert, change.come)


def _models() -> dict[str, type[Model]]:
    """Those with a table of their own. A full-text index is filled by triggers of another's."""
    models = apps.get_models(include_auto_created=True)
    return {
        one._meta.db_table: one
        for one in models
        if one._meta.managed and not one._meta.proxy and not one._meta.db_table.endswith("_fts")
    }


def _columns(model: type[Model]) -> list[str]:
    """Those that hold data: what the database reckons by itself is no field."""
    return [str(field.column) for field in model._meta.local_concrete_fields]


def _rows(model: type[Model]) -> dict[Any, tuple[Any, ...]]:
    quote, columns = connection.ops.quote_name, _columns(model)
    key = columns.index(str(model._meta.pk.column))
    with connection.cursor() as cursor:
        listed = ", ".join(map(quote, columns))
        cursor.execute(f"SELECT {listed} FROM {quote(model._meta.db_table)}")  # noqa: S608
        return {row[key]: tuple(map(_written, row)) for row in cursor.fetchall()}


def _written(value: Any) -> Any:
    """As a database takes it: SQLite reads a time of day that it would not write."""
    return value.isoformat() if isinstance(value, datetime.time) else value
