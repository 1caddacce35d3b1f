"""Doing something alone, whatever else runs: a lock that goes with the process that holds it."""

from __future__ import annotations

import fcntl
import os
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from django.db import Error, connection

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

#: The first half of our keys among the database's advisory locks: "srch".
_NAMESPACE = 0x73726368
_POLL_SECONDS = 0.1


class AnotherIsAtWork(Exception):
    """Somebody else is doing this already."""


@contextmanager
def alone(what: str, patience: float = 0) -> Iterator[bool]:
    """Whether nobody else does this now; if so, nobody else will until the end.

    With patience, wait for so many seconds at the most.
    """
    until = time.monotonic() + patience
    while True:
        with _tried(what) as is_alone:
            if is_alone or time.monotonic() >= until:
                yield is_alone
                return
        time.sleep(_POLL_SECONDS)


@contextmanager
def only_one(what: str, patience: float = 0) -> Iterator[None]:
    """Like `alone`, for those who cannot go on otherwise."""
    with alone(what, patience) as is_alone:
        if not is_alone:
            raise AnotherIsAtWork
        yield


def _tried(what: str) -> AbstractContextManager[bool]:
    if connection.vendor == "postgresql":
        return _advisory_lock(crc32(what.encode()) & 0x7FFFFFFF)
    return _file_lock(_path(what))


@contextmanager
def _advisory_lock(key: int) -> Iterator[bool]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [_NAMESPACE, key])
        [is_alone] = cursor.fetchone()
    try:
        yield is_alone
    finally:
        # A connection that was lost has taken its locks with it.
        if is_alone:
            with suppress(Error), connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [_NAMESPACE, key])


@contextmanager
def _file_lock(path: Path) -> Iterator[bool]:
    with path.open("a") as file:
        try:
            # Of the open file, not of the process: two threads exclude each other, too.
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True


def _path(what: str) -> Path:
    """Beside the database, whose folder SQLite must be able to write to anyhow."""
    name = str(connection.settings_dict["NAME"])
    if connection.is_in_memory_db():  # type: ignore[attr-defined]
        name = f"{tempfile.gettempdir()}/search-{os.getpid()}"
    return Path(f"{name}-{what}.lock")
