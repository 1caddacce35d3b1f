"""OpenDocument (ODT, ODS, ODP): the paragraphs and rows of `content.xml`.

Read as it comes, without the tree of a whole document in memory; `defusedxml` refuses entities.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, iterparse

from publications.extraction.archives import unpacked
from publications.extraction.faults import Fault, Unreadable
from publications.extraction.parts import parts_of_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from publications.extraction.parts import Part

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_ROW, _REPEATED = f"{_TABLE}table-row", f"{_TABLE}number-columns-repeated"
#: Neighbours that say the same are written once, with how many they are; no table is wider.
_MOST_COLUMNS = 200
_LINES = (f"{_TEXT}p", f"{_TEXT}h")
_BLANKS = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}


def parts_of_opendocument(path: Path) -> Iterator[Part]:
    with unpacked(path) as archive:
        if "META-INF/manifest.xml" in archive.namelist():
            with archive.open("META-INF/manifest.xml") as manifest:
                if b"encryption-data" in manifest.read(1_000_000):
                    raise Unreadable(Fault.LOCKED)
        if "content.xml" not in archive.namelist():
            raise Unreadable(Fault.BROKEN)
        with archive.open("content.xml") as content:
            yield from parts_of_lines(_lines(content))


def _lines(content: Any) -> Iterator[str]:
    rows = 0
    try:
        for event, element in iterparse(content, events=("start", "end")):
            if element.tag == _ROW:
                rows += 1 if event == "start" else -1
            is_line = element.tag == _ROW or (not rows and element.tag in _LINES)
            if event == "end" and is_line:
                if line := _line(element).strip():
                    yield line
                element.clear()
    except (ParseError, DefusedXmlException) as error:
        raise Unreadable(Fault.BROKEN) from error


def _line(element: Any) -> str:
    if element.tag == _ROW:
        return " | ".join(text for cell in element for text in _texts_of_cell(cell))
    return _text(element)


def _texts_of_cell(cell: Any) -> list[str]:
    text = _text(cell).strip()
    times = cell.get(_REPEATED, "1")
    return [text] * min(int(times) if times.isdecimal() else 1, _MOST_COLUMNS) if text else []


def _text(element: Any) -> str:
    inner = "".join(_text(child) + (child.tail or "") for child in element)
    return _BLANKS.get(element.tag, "") + (element.text or "") + inner
