"""Small tables that every question needs, kept in the cache until somebody changes a row."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_delete, post_save

if TYPE_CHECKING:
    from django.db.models import Model

#: A process that shares its cache with no other hears of a change after so many seconds.
_LONGEST = 300


class KeptRows:
    """Some columns of all rows of a table, in the order of their keys.

    They are read from the database once after each change that sends a signal. Who reads in the
    very moment of a change may keep the rows of before for `_LONGEST` seconds.
    """

    def __init__(self, model: type[Model], *columns: str) -> None:
        self._model = model
        self._columns = columns
        self._key = f"search-rows-of-{model._meta.model_name}"
        post_save.connect(self._forget, sender=model)
        post_delete.connect(self._forget, sender=model)

    def __call__(self) -> tuple[tuple[Any, ...], ...]:
        rows: tuple[tuple[Any, ...], ...] | None = cache.get(self._key)
        if rows is None:
            rows = tuple(self._model._default_manager.order_by("pk").values_list(*self._columns))
            cache.set(self._key, rows, _LONGEST)
        return rows

    def _forget(self, **kwargs: Any) -> None:
        cache.delete(self._key)
        # Once more, since until then others read the old rows.
        transaction.on_commit(partial(cache.delete, self._key))
