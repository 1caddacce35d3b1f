"""A real file system of a test's own, small enough to be filled."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WHY_NOT = "a small disk cannot be mounted here: run the tests as root, with the right to mount"


@dataclass
class SmallDisk:
    """A disk in memory."""

    folder: Path

    @property
    def free(self) -> int:
        told = os.statvfs(self.folder)
        return told.f_bavail * told.f_frsize

    def fill(self, leave: int = 0) -> None:
        """Let nothing be free but so many bytes."""
        self._filler.write_bytes(bytes(self.free - leave))

    def make_room(self) -> None:
        self._filler.unlink()

    def make_read_only(self) -> None:
        _mount("-o", "remount,ro", self.folder)

    def files(self) -> list[str]:
        """What lies on it, without what fills it; the disk is forgotten with its test."""
        found = [path for path in self.folder.rglob("*") if path.is_file()]
        return sorted(str(path.relative_to(self.folder)) for path in found if path != self._filler)

    @property
    def _filler(self) -> Path:
        return self.folder / "filler"


@contextmanager
def small_disk(folder: Path, megabytes: int = 2) -> Iterator[SmallDisk | None]:
    """The disk, mounted for the length of a block; None where this process may not mount."""
    folder.mkdir()
    if not _mount("-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", folder):
        yield None
        return
    try:
        yield SmallDisk(folder)
    finally:
        # At once, even if a file is still open.
        subprocess.run(["umount", "--lazy", folder], check=True)


def _mount(*arguments: str | Path) -> bool:
    try:
        told = subprocess.run(["mount", *arguments], check=False, capture_output=True)
    except FileNotFoundError:
        return False
    return told.returncode == 0
