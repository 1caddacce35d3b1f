"""What a file is, told by what it holds and not by what it is called."""

from __future__ import annotations

import re
import zipfile
from enum import StrEnum
from pathlib import PurePath
from typing import IO

#: Some makers of PDF put a few lines before its beginning.
_HEAD = 4096

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BEGINNINGS = [
    ("rtf", re.compile(rb"\s*\{\\rtf")),
    ("mp4", re.compile(rb"....ftyp", re.DOTALL)),
    ("webm", re.compile(rb"\x1a\x45\xdf\xa3")),
    ("vtt", re.compile(rb"(\xef\xbb\xbf)?WEBVTT[ \t\r\n]")),
    ("html", re.compile(rb"(\xef\xbb\xbf)?\s*<(!doctype html|html|script)", re.IGNORECASE)),
    ("pdf", re.compile(rb".{0,1024}?%PDF-", re.DOTALL)),
]
_OFFICE = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}
_OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.presentation": "odp",
}


class Special(StrEnum):
    """What a file can be that nobody would want to publish."""

    EMPTY = "empty"
    LOCKED = "locked"
    MACROS = "macros"
    OLD_OFFICE = "old_office"
    UNKNOWN = "unknown"


def kind_of(file: IO[bytes], name: str) -> str:
    """The kind of a file by its usual ending, or a `Special` one.

    Only between kinds of plain text, which nothing in them tells apart, the name decides.
    """
    file.seek(0)
    head = file.read(_HEAD)
    if not head:
        return Special.EMPTY
    if head.startswith(b"PK\x03\x04"):
        return _kind_of_archive(file)
    if head.startswith(_OLE):
        return _kind_of_ole(file)
    for kind, beginning in _BEGINNINGS:
        if beginning.match(head):
            return kind
    if not _is_text(head):
        return Special.UNKNOWN
    return "csv" if PurePath(name).suffix.lower() == ".csv" else "txt"


def _kind_of_archive(file: IO[bytes]) -> str:
    try:
        with zipfile.ZipFile(file) as archive:
            names = set(archive.namelist())
            if any(name.endswith("vbaProject.bin") for name in names):
                return Special.MACROS
            office = (kind for name, kind in _OFFICE.items() if name in names)
            return next(office, None) or _OPEN_DOCUMENT.get(_declared(archive), "zip")
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, RuntimeError):
        return Special.UNKNOWN


def _declared(archive: zipfile.ZipFile) -> bytes:
    """What an OpenDocument says of itself."""
    if "mimetype" not in archive.namelist():
        return b""
    with archive.open("mimetype") as declared:
        return declared.read(100).strip()


def _kind_of_ole(file: IO[bytes]) -> str:
    """Word, Excel and PowerPoint of before 2007, or a newer one with a password."""
    file.seek(0)
    content = file.read()
    is_locked = "EncryptedPackage".encode("utf-16-le") in content
    return Special.LOCKED if is_locked else Special.OLD_OFFICE


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return not re.search(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]", head)
