"""Files of an object store as whoever reads them would have them."""

from __future__ import annotations

import io
from typing import IO, TYPE_CHECKING, Any

from django.core.files.base import File

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from django.core.files.storage import Storage


class FetchedFile(File):  # type: ignore[type-arg]
    """A copy of a whole file on this machine: nothing fails while it is read."""

    def __init__(self, name: str, fetch: Callable[[], IO[bytes]]) -> None:
        super().__init__(fetch(), name)
        self._fetch = fetch

    def open(self, mode: str | None = None, *args: Any, **kwargs: Any) -> FetchedFile:
        """From its beginning again; once closed, it is fetched anew."""
        if self.closed:
            self.file = self._fetch()
        self.seek(0)
        return self


def stream_of(storage: Storage, name: str) -> IO[bytes]:
    """A stored file to be passed on to a reader, wherever it is kept."""
    opened: IO[bytes] = getattr(storage, "open_stream", storage.open)(name)
    return opened


class FileStream(io.RawIOBase):
    """A file that is passed on while it comes, from whichever place it is wanted.

    ``begin`` asks the store for what lies behind a place: once at the start, which tells whether
    there is a file at all, and again when somebody reads from elsewhere. ``explained`` is around
    each reading.
    """

    def __init__(
        self,
        begin: Callable[[int], tuple[IO[bytes], int]],
        explained: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self._begin, self._explained = begin, explained
        self._body, self._size = begin(0)
        self._at = self._body_at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        beginnings = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}
        self._at = beginnings[whence] + offset
        return self._at

    def readinto(self, buffer: Any) -> int:
        if self._at >= self._size:
            return 0
        if self._at != self._body_at:
            self._body.close()
            self._body, _left = self._begin(self._at)
        with self._explained():
            content = self._body.read(len(buffer))
        buffer[: len(content)] = content
        self._at = self._body_at = self._at + len(content)
        return len(content)

    def close(self) -> None:
        if not self.closed:
            self._body.close()
        super().close()
