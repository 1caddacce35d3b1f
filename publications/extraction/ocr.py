"""Reading the letters of a picture, with Tesseract, in Swahili and English."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from publications.extraction.faults import Fault, Unreadable

if TYPE_CHECKING:
    from PIL.Image import Image

LANGUAGES = ("swa", "eng")
#: A full page of a scanned newspaper takes some twenty seconds.
SECONDS_A_PAGE = 60


@cache
def program() -> str | None:
    """Where Tesseract is, if it is installed with both languages."""
    found = shutil.which("tesseract")
    if found is None:
        return None
    asked = [found, "--list-langs"]
    listed = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603
    known = listed.stdout.split()
    return found if all(language in known for language in LANGUAGES) else None


def text_of(picture: Image) -> str:
    """The text on a picture; raises `Unreadable` where that cannot be known."""
    tesseract = program()
    if tesseract is None:
        raise Unreadable(Fault.NO_OCR)
    file = BytesIO()
    picture.save(file, "BMP")
    try:
        read = subprocess.run(  # noqa: S603
            [tesseract, "stdin", "stdout", "-l", "+".join(LANGUAGES), "--dpi", "300"],
            input=file.getvalue(),
            capture_output=True,
            timeout=SECONDS_A_PAGE,
            check=True,
            # Its threads wait for each other more than they work, and the machine has others.
            env=os.environ | {"OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable(Fault.TOO_SLOW) from error
    except subprocess.CalledProcessError as error:
        raise Unreadable(Fault.BROKEN) from error
    return read.stdout.decode(errors="replace").replace("\f", "").strip()
