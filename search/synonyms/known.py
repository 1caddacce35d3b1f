"""The groups that the region keeps, in the memory of each process until somebody changes one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from search.kept_rows import KeptRows
from search.models import Synonym
from search.synonyms.expansion import read_groups

if TYPE_CHECKING:
    from search.synonyms.expansion import Groups

_lines = KeptRows(Synonym, "expressions")


def known_groups() -> Groups:
    """All groups; read from the database once after each change."""
    return _read(tuple(expressions for (expressions,) in _lines()))


@lru_cache(maxsize=2)
def _read(lines: tuple[str, ...]) -> Groups:
    return read_groups(lines)
