"""Plain text, tables of values (CSV) and rich text (RTF)."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from striprtf.striprtf import rtf_to_text

from publications.extraction.parts import parts_of_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from publications.extraction.parts import Part


def parts_of_text(path: Path) -> Iterator[Part]:
    yield from parts_of_lines(decoded(path.read_bytes()).splitlines())


def parts_of_rtf(path: Path) -> Iterator[Part]:
    text: str = rtf_to_text(path.read_bytes().decode("latin-1"), errors="ignore")
    yield from parts_of_lines(text.splitlines())


def decoded(content: bytes) -> str:
    """The text of bytes in UTF-8 or UTF-16, or else as Windows writes it in Western Europe."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
