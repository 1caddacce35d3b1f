"""A file is what it holds, whatever it is called."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publications.extraction.kinds import Special, kind_of
from tests.factories.documents import pdf_of, slides_of, word_of, workbook_of


def archive_of(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, b"")
    return file.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
CONTENTS = [
    (pdf_of("a"), "pdf"),
    (b"\r\n" + pdf_of("a"), "pdf"),
    (word_of("a"), "docx"),
    (slides_of("a"), "pptx"),
    (workbook_of(A=[["a"]]), "xlsx"),
    (archive_of("a.pdf"), "zip"),
    (archive_of("word/document.xml", "word/vbaProject.bin"), Special.MACROS),
    (OLE + b"\0" * 600, Special.OLD_OFFICE),
    (OLE + "EncryptedPackage".encode("utf-16-le"), Special.LOCKED),
    (b"{\\rtf1 a}", "rtf"),
    (b"WEBVTT\n", "vtt"),
    (b"Habari za leo", "txt"),
    ("Habari".encode("utf-16"), "txt"),
    (b"<!DOCTYPE html><script>", "html"),
    (b"", Special.EMPTY),
    (b"MZ\x90\x00\x03", Special.UNKNOWN),
    (b"PK\x03\x04 nothing", Special.UNKNOWN),
]


@pytest.mark.parametrize(("content", "kind"), CONTENTS)
def test_content_tells_the_kind(content, kind):
    assert kind_of(io.BytesIO(content), "jina.bin") == kind


def test_only_between_plain_texts_the_name_decides():
    assert kind_of(io.BytesIO(b"a,b"), "Bajeti.CSV") == "csv"


@given(st.binary(max_size=5000))
def test_any_bytes_are_something(content):
    assert kind_of(io.BytesIO(content), "a.pdf")
