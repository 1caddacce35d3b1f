"""Files that are stored whole or not at all."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How copies begin that are not complete yet; one stays only where a process was killed.
UNFINISHED = ".unfinished-"

_stored: ContextVar[list[tuple[FileSystemStorage, str]] | None] = ContextVar("stored", default=None)


class WholeFileStorage(FileSystemStorage):
    """Django's storage, which would leave behind the half of a file that still had room.

    A file is written beside the others first, and only takes its name when it is complete.
    """

    def _save(self, name: str, content: File[Any]) -> str:
        folder = Path(self.location)
        folder.mkdir(parents=True, exist_ok=True)
        with _complete_copy(content, folder) as copy:
            # Django's stubs leave out what it documents for storages of one's own.
            stored: str = super()._save(name, copy)  # type: ignore[misc]
        _remember(self, stored)
        return stored


@contextmanager
def files_taken_back() -> Iterator[None]:
    """A block that ends by an exception leaves none of the files that were stored in it.

    For inside a transaction, whose rows go in the same case.
    """
    names: list[tuple[FileSystemStorage, str]] = []
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


class _Copy(File):  # type: ignore[type-arg]
    """A complete file, which Django moves to its place."""

    def temporary_file_path(self) -> str:
        return str(self.name)


@contextmanager
def _complete_copy(content: File[Any], folder: Path) -> Iterator[_Copy]:
    with NamedTemporaryFile(prefix=UNFINISHED, dir=folder, delete=False) as copy:
        try:
            for chunk in content.chunks():
                copy.write(chunk if isinstance(chunk, bytes) else chunk.encode())
            # Some file systems, such as NFS, only say on closing that there was no room.
            copy.close()
            yield _Copy(None, copy.name)
        finally:
            Path(copy.name).unlink(missing_ok=True)


def _remember(storage: FileSystemStorage, name: str) -> None:
    names = _stored.get()
    if names is not None:
        names.append((storage, name))
