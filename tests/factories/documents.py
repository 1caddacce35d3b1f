"""Files as offices make them, and documents made of them."""

from __future__ import annotations

import io
from typing import Any

import docx
import openpyxl
from django.core.files.base import ContentFile
from fpdf import FPDF
from PIL import Image, ImageDraw, ImageFont
from pptx import Presentation

from publications.documents.reading import read_document
from publications.models import Document
from publications.models.document_reading import TextState


def pdf_of(*pages: str) -> bytes:
    """A PDF with these texts, one a page."""
    pdf = FPDF()
    pdf.set_font("helvetica", size=12)
    for text in pages:
        pdf.add_page()
        pdf.multi_cell(0, 8, text)
    return bytes(pdf.output())


def scan_of(*pages: str) -> bytes:
    """A PDF of pictures of these texts, as a scanner makes it."""
    pdf = FPDF()
    for text in pages:
        pdf.add_page()
        pdf.image(picture_of(text), w=190)
    return bytes(pdf.output())


def picture_of(text: str) -> Image.Image:
    picture = Image.new("L", (1600, 2000), 255)
    ImageDraw.Draw(picture).multiline_text((80, 80), text, font=ImageFont.load_default(56))
    return picture


def word_of(*paragraphs: str, table: tuple[tuple[str, ...], ...] = ()) -> bytes:
    document, file = docx.Document(), io.BytesIO()
    for text in paragraphs:
        document.add_paragraph(text)
    if table:
        rows = document.add_table(len(table), len(table[0])).rows
        for row, texts in zip(rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    document.save(file)
    return file.getvalue()


def slides_of(*titles: str) -> bytes:
    presentation, file = Presentation(), io.BytesIO()
    for title in titles:
        slide = presentation.slides.add_slide(presentation.slide_layouts[5])
        slide.shapes.title.text = title
    presentation.save(file)
    return file.getvalue()


def workbook_of(**sheets: list[list[Any]]) -> bytes:
    book, file = openpyxl.Workbook(), io.BytesIO()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(file)
    return file.getvalue()


def make_document(
    institution: Any, content: bytes, name: str = "mpango.pdf", **fields: Any
) -> Document:
    """A document in the institution's collection, not read yet."""
    fields = {"title": "Mpango wa maendeleo", "collection": institution.collection} | fields
    document = Document(file=ContentFile(content, name=name), **fields)
    document._set_document_file_metadata()
    document.save()
    return document


def begin(document: Document) -> Document:
    """As when a worker has taken the turn."""
    type(document).objects.filter(pk=document.pk).update(text_state=TextState.READING)
    return document


def read(document: Document) -> Document:
    """Let the worker read it to its end."""
    for _stretch in range(20):
        read_document.func(document.pk, document.version)
        document.refresh_from_db()
        if document.text_state not in ("waiting", "reading"):
            break
    return document
