"""How much room there is where files are stored, and where they wait to be."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from django.conf import settings

#: Twenty of the largest files, in bytes; with less, it is time to call somebody.
LITTLE = 500 << 20


def room() -> dict[str, int]:
    """The free bytes of each folder that files of officers lie in; without those that are away."""
    folders = {
        "MEDIA_ROOT": settings.MEDIA_ROOT,
        "temporary": settings.FILE_UPLOAD_TEMP_DIR or tempfile.gettempdir(),
    }
    return {name: free for name, folder in folders.items() if (free := _free(folder)) is not None}


def room_told() -> str:
    """The same in words, for the log."""
    return ", ".join(f"{name} has {free >> 20} MB free" for name, free in room().items())


def disk_state() -> str:
    """For `/readyz`: whether there is room for what officers will send."""
    return "nearly full" if min(room().values(), default=LITTLE) < LITTLE else "ok"


def _free(folder: str) -> int | None:
    # The folder itself is made with the first file.
    there = next(place for place in [Path(folder), *Path(folder).parents] if place.exists())
    try:
        return shutil.disk_usage(there).free
    except OSError:
        return None
