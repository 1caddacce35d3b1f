"""Telling a full disk from other faults."""

from __future__ import annotations

import errno

#: A disk without room, a quota that is used up, a file system that became read-only.
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
#: What SQLite (SQLITE_FULL, SQLITE_READONLY) and PostgreSQL (disk_full) call the same.
_SQLITE = {13, 8}
_POSTGRESQL = "53100"


def disk_fault(error: BaseException | None) -> str:
    """Why nothing could be written, as one word for the log; empty where it was something else.

    Not the error's own text, since a file's name may say something about a person.
    """
    while error is not None:
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            return errno.errorcode[error.errno]
        if _is_of_database(error):
            return "database"
        error = error.__cause__
    return ""


def _is_of_database(error: BaseException) -> bool:
    # Each driver has a class of its own, which Django's error gives as its cause.
    return (
        getattr(error, "sqlite_errorcode", None) in _SQLITE
        or getattr(error, "pgcode", None) == _POSTGRESQL
    )
