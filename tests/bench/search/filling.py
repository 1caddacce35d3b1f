"""A large table within minutes, and how quickly the portal itself would fill it."""

from __future__ import annotations

import csv
import io
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from django.db import connection, transaction
from django.utils import timezone

from search.indexing import batches
from search.ledger import reconcile, writing
from search.models import Entry, RevisionCounter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tests.bench.search.made import Maker

_BATCH = 10_000
#: So many of each table are written as the portal writes them, and timed.
TIMED = 5_000


def fill_up(maker: Maker, total: int) -> float:
    """Fill the table until it has so many entries; how many a second the portal's own way takes.

    That way analyses each text and writes two hundred in their turn, as `rebuild_search` does.
    """
    _fill_quickly(maker, total - maker.made - TIMED)
    began = time.perf_counter()
    for batch in batches(maker.entries(TIMED)):
        with writing() as turn:
            reconcile(turn, {entry.source: [entry] for entry in batch})
    seconds = time.perf_counter() - began
    _tidy()
    return TIMED / seconds


def _fill_quickly(maker: Maker, number: int) -> None:
    with _index_made_at_once():
        _write(_rows(maker.entries(number, quickly=True)))
    with transaction.atomic():
        RevisionCounter.take()
        RevisionCounter.objects.update(value=maker.made)


@contextmanager
def _index_made_at_once() -> Iterator[None]:
    """PostgreSQL makes an index of a million rows within minutes, and adds to it for an hour."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE indexname = 'search_entry_vector'")
        [definition] = cursor.fetchone()
        cursor.execute("DROP INDEX search_entry_vector")
        yield
        cursor.execute("SET maintenance_work_mem = '512MB'")
        cursor.execute(definition)


def _rows(entries: Iterable[Entry]) -> Iterator[list[Any]]:
    now = timezone.now()
    names = [column.attname for column in _columns()]
    for entry in entries:
        entry.created_at = entry.updated_at = now
        yield [getattr(entry, name) for name in names]


def _columns() -> list[Any]:
    return [column for column in Entry._meta.concrete_fields if not column.primary_key]


def _write(rows: Iterable[list[Any]]) -> None:
    names = ", ".join(column.column for column in _columns())
    write = _copy if connection.vendor == "postgresql" else _insert
    for batch in batches(rows, _BATCH):
        with transaction.atomic():
            write(names, batch)


def _copy(names: str, rows: Sequence[list[Any]]) -> None:
    lines = io.StringIO()
    csv.writer(lines, quoting=csv.QUOTE_NONNUMERIC).writerows(rows)
    lines.seek(0)
    # Python's writer puts quotes around nothing, too, which PostgreSQL takes for an empty text.
    nullable = ", ".join(column.column for column in _columns() if column.null)
    with connection.cursor() as cursor:
        cursor.copy_expert(
            f"COPY search_entry ({names}) FROM STDIN WITH (FORMAT csv, FORCE_NULL ({nullable}))",
            lines,
        )


def _insert(names: str, rows: Sequence[list[Any]]) -> None:
    values = ", ".join(["%s"] * len(rows[0]))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO search_entry ({names}) VALUES ({values})", rows)  # noqa: S608


def _tidy() -> None:
    """What a database does by itself within the hour: PostgreSQL also empties the list of words
    that wait for their place in the index.
    """
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
