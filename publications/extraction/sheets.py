"""Workbooks (XLSX): each sheet's name and its rows."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import openpyxl

from publications.extraction.archives import check_archive
from publications.extraction.parts import parts_of_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from publications.extraction.parts import Part


def parts_of_workbook(path: Path) -> Iterator[Part]:
    check_archive(path)
    # Given a name instead, openpyxl would judge by the ending.
    with path.open("rb") as file:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
        yield from parts_of_lines(_lines(book))


def _lines(book: Any) -> Iterator[str]:
    for sheet in book.worksheets:
        yield sheet.title
        for row in sheet.iter_rows(values_only=True):
            if line := " | ".join(_shown(value) for value in row if value is not None):
                yield line


def _shown(value: Any) -> str:
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
