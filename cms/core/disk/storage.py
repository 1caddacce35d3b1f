"""Files that are stored whole or not at all."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage

from cms.core.files.taken_back import remember_stored

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How copies begin that are not complete yet; one stays only where a process was killed.
UNFINISHED = ".unfinished-"


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
        remember_stored(self, stored)
        return stored


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
