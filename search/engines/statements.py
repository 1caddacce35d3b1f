"""Asking the database by statements that engines put together from their own constants."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Mapping


def conditions(filters: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """``AND …`` for each filter, by column, that has a value; and the values."""
    active = {column: value for column, value in filters.items() if value}
    return "".join(f" AND {column} = %({column})s" for column in active), active


def rows(sql: str, parameters: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """All rows; whatever somebody typed must be among the parameters."""
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()
