"""A cache in files that may be without room."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.filebased import FileBasedCache

from cms.core.disk.full import disk_fault


class ForgivingFileCache(FileBasedCache):
    """Django's, but on a full disk it remembers nothing, as a cache may, and harms no request.

    The older value goes then, too: nobody is shown what was to be replaced.
    """

    def set(
        self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> None:
        try:
            super().set(key, value, timeout, version)
        except OSError as error:
            _raise_others(error)
            # A file system that may only be read keeps what it has.
            with suppress(OSError):
                self.delete(key, version)

    def touch(self, key: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        try:
            return super().touch(key, timeout, version)
        except OSError as error:
            _raise_others(error)
            return False


def _raise_others(error: OSError) -> None:
    if not disk_fault(error):
        raise error
