"""Files that unpack to far more than they are."""

from __future__ import annotations

import zipfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

from publications.extraction.faults import Fault, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_UNPACKED = 150 * 1024 * 1024
MOST_FILES = 20_000
_LOCKED_BIT = 0x1


@contextmanager
def unpacked(path: Path) -> Iterator[zipfile.ZipFile]:
    """An archive that is safe to unpack; what is none, or is not safe, raises `Unreadable`.

    `zipfile` never gives more of a file than its header promises, so the promise is enough.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            files = archive.infolist()
            if len(files) > MOST_FILES or sum(one.file_size for one in files) > MOST_UNPACKED:
                raise Unreadable(Fault.TOO_LARGE)
            if any(one.flag_bits & _LOCKED_BIT for one in files):
                raise Unreadable(Fault.LOCKED)
            yield archive
    except zipfile.BadZipFile as error:
        raise Unreadable(Fault.BROKEN) from error


def check_archive(path: Path) -> None:
    """Raise `Unreadable` for an archive that is broken, locked or unpacks to too much."""
    with unpacked(path):
        pass
