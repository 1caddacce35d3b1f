"""The groups that the region keeps, in the memory of each process until somebody changes one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.core.cache import cache
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from search.models import Synonym
from search.synonyms.expansion import read_groups

if TYPE_CHECKING:
    from search.synonyms.expansion import Groups

_KEY = "search-synonyms"
#: A process that shares its cache with no other hears of a change after so many seconds.
_LONGEST = 300


def known_groups() -> Groups:
    """All groups; read from the database once after each change."""
    lines = cache.get(_KEY)
    if lines is None:
        lines = tuple(Synonym.objects.order_by("pk").values_list("expressions", flat=True))
        cache.set(_KEY, lines, _LONGEST)
    return _read(lines)


@lru_cache(maxsize=2)
def _read(lines: tuple[str, ...]) -> Groups:
    return read_groups(lines)


@receiver([post_save, post_delete], sender=Synonym)
def forget(**kwargs: Any) -> None:
    """Have every process read the groups anew."""
    cache.delete(_KEY)
