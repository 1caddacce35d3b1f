"""Presentations (PPTX): one part a slide, with its notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pptx import Presentation

from publications.extraction.archives import check_archive
from publications.extraction.parts import Part

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def slides_of(path: Path) -> Iterator[Part]:
    check_archive(path)
    for number, slide in enumerate(Presentation(str(path)).slides, start=1):
        lines = [line for shape in slide.shapes for line in _lines(shape)]
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
            lines.append(slide.notes_slide.notes_text_frame.text)
        yield Part(number, "\n".join(filter(None, lines)))


def _lines(shape: Any) -> Iterator[str]:
    if shape.has_text_frame:
        yield shape.text_frame.text
    if getattr(shape, "has_table", False):
        for row in shape.table.rows:
            yield " | ".join(cell.text for cell in row.cells)
    for inner in getattr(shape, "shapes", ()):
        yield from _lines(inner)
