"""PDF: each page's own text, or what is read from its picture."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

import pypdfium2
import pypdfium2.raw

from publications.extraction import ocr
from publications.extraction.faults import Fault, Unreadable
from publications.extraction.parts import MOST_CHARACTERS, MOST_PARTS, Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_POINTS = 72
_DOTS = 300
# A sheet of the largest standard size, A0, at 120 dots an inch.
_MOST_PIXELS = 24_000_000
# Fewer letters than these on a page with a picture are a page number or a stamp.
_FEW_LETTERS = 16
_MOST_ODD = 0.3


def pages_of_pdf(path: Path, first: int, count: Callable[[int], None]) -> Iterator[Part]:
    """The pages from a number on; tells first how many there are."""
    with _opened(path) as pdf:
        pages = len(pdf)
        if pages > MOST_PARTS:
            raise Unreadable(Fault.TOO_LARGE)
        count(pages)
        for number in range(first, pages + 1):
            yield _page(pdf, number)


def _opened(path: Path) -> Any:
    try:
        return pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        is_locked = "password" in str(error).lower()
        raise Unreadable(Fault.LOCKED if is_locked else Fault.BROKEN) from error


def _page(pdf: Any, number: int) -> Part:
    try:
        page = pdf[number - 1]
        text = page.get_textpage().get_text_bounded().replace("\r\n", "\n")[:MOST_CHARACTERS]
        if not _needs_ocr(page, text):
            return Part(number, text)
        return _page_by_ocr(page, number, text)
    except pypdfium2.PdfiumError:
        return Part(number, fault=Fault.BROKEN)


def _page_by_ocr(page: Any, number: int, text: str) -> Part:
    try:
        return Part(number, ocr.text_of(_picture(page)), by_ocr=True)
    except Unreadable as error:
        return Part(number, text if not _is_odd(text) else "", fault=error.fault)


def _needs_ocr(page: Any, text: str) -> bool:
    if _is_odd(text):
        return True
    if sum(character.isalpha() for character in text) >= _FEW_LETTERS:
        return False
    # Vector drawings may be letters, too, in files from some drawing programs.
    drawn = (pypdfium2.raw.FPDF_PAGEOBJ_IMAGE, pypdfium2.raw.FPDF_PAGEOBJ_PATH)
    return next(page.get_objects(filter=drawn, max_depth=3), None) is not None


def _is_odd(text: str) -> bool:
    """Whether the letters are mere numbers of shapes, as in files whose fonts lack their table."""
    seen = [character for character in text if not character.isspace()]
    odd = sum(
        character == "\ufffd" or unicodedata.category(character)[0] == "C" for character in seen
    )
    return bool(seen) and odd / len(seen) > _MOST_ODD


def _picture(page: Any) -> Any:
    width, height = page.get_size()
    fits = (_MOST_PIXELS / max(width * height, 1)) ** 0.5
    return page.render(scale=min(_DOTS / _POINTS, fits), grayscale=True).to_pil()
