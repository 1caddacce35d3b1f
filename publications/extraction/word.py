"""Word documents (DOCX): paragraphs and tables in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import docx
from docx.table import Table

from publications.extraction.archives import check_archive
from publications.extraction.parts import parts_of_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from publications.extraction.parts import Part


def parts_of_word(path: Path) -> Iterator[Part]:
    check_archive(path)
    document = docx.Document(str(path))
    # A file that a program made may have no section, and so neither of the two.
    head = [line for section in document.sections[:1] for line in _lines(section.header)]
    foot = [line for section in document.sections[:1] for line in _lines(section.footer)]
    yield from parts_of_lines([*head, *_lines(document), *foot])


def _lines(holder: Any) -> Iterator[str]:
    for block in holder.iter_inner_content():
        if isinstance(block, Table):
            yield from (_row(row) for row in block.rows)
        elif block.text.strip():
            yield block.text


def _row(row: Any) -> str:
    # A cell that spans several columns comes once for each of them.
    return " | ".join(cell.text for cell in dict.fromkeys(row.cells))
