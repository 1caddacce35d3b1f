"""Proof that an index holds exactly what the table holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from search.models import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search.engines.elastic import Index


@dataclass
class Differences:
    """Keys of entries that the index lacks, has too many, or has in another revision."""

    missing: list[int] = field(default_factory=list)
    surplus: list[int] = field(default_factory=list)
    different: list[int] = field(default_factory=list)
    compared: int = 0

    def __bool__(self) -> bool:
        return bool(self.missing or self.surplus or self.different)


def differences(index: Index, name: str) -> Differences:
    """Compare row for row; both sides come in the order of their keys, a piece at a time."""
    index.refresh(name)
    found = Differences()
    rows: Iterator[tuple[int, int]] = iter(
        Entry.objects.order_by("pk").values_list("pk", "revision").iterator(chunk_size=5000)
    )
    documents = index.contents(name)
    row, document = next(rows, None), next(documents, None)
    while row or document:
        found.compared += 1
        if document is None or (row and row[0] < document[0]):
            assert row is not None  # noqa: S101
            found.missing.append(row[0])
            row = next(rows, None)
        elif row is None or document[0] < row[0]:
            found.surplus.append(document[0])
            document = next(documents, None)
        else:
            if row[1] != document[1]:
                found.different.append(row[0])
            row, document = next(rows, None), next(documents, None)
    return found
