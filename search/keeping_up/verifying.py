"""Proof that an index holds exactly what the table holds."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from search.indexing import batches
from search.keeping_up.sending import keep_up
from search.models import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from search.engines.elastic import Index

#: How often something that differs is looked at again, and after which pause. The site works
#: meanwhile: what has just been published is not in the index yet, and that is no fault.
_LOOKS = 3
_PAUSE = 1.0
_AT_ONCE = 1000


@dataclass
class Differences:
    """Keys of entries that the index lacks, has too many, or has in another revision."""

    missing: list[int] = field(default_factory=list)
    surplus: list[int] = field(default_factory=list)
    different: list[int] = field(default_factory=list)
    compared: int = 0

    def __bool__(self) -> bool:
        return bool(self.missing or self.surplus or self.different)

    def note(self, key: int, row: int | None, document: int | None) -> None:
        """Compare two revisions; none where there is no such entry."""
        if row == document:
            return
        kind = self.missing if document is None else self.surplus if row is None else self.different
        kind.append(key)


def differences(
    index: Index, name: str, sleep: Callable[[float], object] = time.sleep
) -> Differences:
    """Compare row for row, and look again at what differs before saying so."""
    index.refresh(name)
    found = Differences()
    for key, row, document in _pairs(_rows(), index.contents(name)):
        found.compared += 1
        found.note(key, row, document)
    for _ in range(_LOOKS):
        if not found:
            break
        keep_up(index)
        found = _look_again(index, name, found)
        if found:
            sleep(_PAUSE)
    return found


def _look_again(index: Index, name: str, found: Differences) -> Differences:
    """Those of the differences that are there still."""
    still = Differences(compared=found.compared)
    for keys in batches([*found.missing, *found.surplus, *found.different], _AT_ONCE):
        rows = dict(Entry.objects.filter(pk__in=keys).values_list("pk", "revision"))
        documents = index.revisions(name, keys)
        for key in keys:
            still.note(key, rows.get(key), documents.get(key))
    return still


def _rows() -> Iterator[tuple[int, int]]:
    rows = Entry.objects.order_by("pk").values_list("pk", "revision")
    return iter(rows.iterator(chunk_size=5000))


def _pairs(
    rows: Iterable[tuple[int, int]], documents: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int | None, int | None]]:
    """Key and both revisions; both sides come in the order of their keys, a piece at a time."""
    left, right = iter(rows), iter(documents)
    row, document = next(left, None), next(right, None)
    while row or document:
        if document is None or (row and row[0] < document[0]):
            assert row is not None  # noqa: S101
            yield row[0], row[1], None
            row = next(left, None)
        elif row is None or document[0] < row[0]:
            yield document[0], None, document[1]
            document = next(right, None)
        else:
            yield row[0], row[1], document[1]
            row, document = next(left, None), next(right, None)
