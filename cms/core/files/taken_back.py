"""Files that go again when the rows that name them are not kept."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.core.files.storage import Storage

_stored: ContextVar[list[tuple[Storage, str]] | None] = ContextVar("stored", default=None)


@contextmanager
def files_taken_back() -> Iterator[None]:
    """A block that ends by an exception leaves none of the files that were stored in it.

    For inside a transaction, whose rows go in the same case.
    """
    names: list[tuple[Storage, str]] = []
    token = _stored.set(names)
    try:
        yield
    except BaseException:
        for storage, name in names:
            with suppress(OSError):
                storage.delete(name)
        raise
    finally:
        _stored.reset(token)


def remember_stored(storage: Storage, name: str) -> None:
    """Note a file that is complete, for the block around it, if there is one."""
    names = _stored.get()
    if names is not None:
        names.append((storage, name))
