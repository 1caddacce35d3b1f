"""Which module reads which kind of file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from publications.extraction.faults import Fault, Unreadable
from publications.extraction.opendocument import parts_of_opendocument
from publications.extraction.pdf import pages_of_pdf
from publications.extraction.plain import parts_of_rtf, parts_of_text
from publications.extraction.readable import READABLE
from publications.extraction.sheets import parts_of_workbook
from publications.extraction.slides import slides_of
from publications.extraction.word import parts_of_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from publications.extraction.parts import Part

_BY_KIND: dict[str, Callable[[Path], Iterator[Part]]] = {
    "docx": parts_of_word,
    "pptx": slides_of,
    "xlsx": parts_of_workbook,
    "odt": parts_of_opendocument,
    "ods": parts_of_opendocument,
    "odp": parts_of_opendocument,
    "rtf": parts_of_rtf,
    "csv": parts_of_text,
    "txt": parts_of_text,
    "vtt": parts_of_text,
}


def parts_of(path: Path, kind: str, first: int, count: Callable[[int], None]) -> Iterator[Part]:
    """The parts of a file from a number on; only pages of a PDF are counted beforehand."""
    if kind not in READABLE:
        raise Unreadable(Fault.BROKEN)
    if kind == "pdf":
        yield from pages_of_pdf(path, first, count)
        return
    for part in _BY_KIND[kind](path):
        if part.number >= first:
            yield part
