"""Whatever a file is, reading it ends soon, and with a reason."""

from __future__ import annotations

import io
import time
import zipfile

import pytest
from fpdf import FPDF
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from publications.extraction.faults import Fault
from publications.extraction.limits import MEGABYTE, Limits
from publications.extraction.readable import READABLE
from tests.factories.documents import pdf_of, scan_of, word_of, workbook_of

patient = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def bomb(**files: int) -> bytes:
    """An archive that unpacks to so many megabytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, size in files.items():
            archive.writestr(name, b"\0" * (size * MEGABYTE))
    return file.getvalue()


def swollen_word(elements: int) -> bytes:
    """A document of so many empty paragraphs, whose tree takes many times the room of the file."""
    file, body = io.BytesIO(), b"<w:body>" + b"<w:p/>" * elements
    small = zipfile.ZipFile(io.BytesIO(word_of("a")))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in small.namelist():
            archive.writestr(name, small.read(name).replace(b"<w:body>", body))
    return file.getvalue()


def locked_pdf() -> bytes:
    pdf = FPDF()
    pdf.set_encryption(owner_password="a", user_password="b")
    pdf.add_page()
    return bytes(pdf.output())


@pytest.mark.parametrize("kind", sorted(READABLE - {"txt", "csv", "vtt", "rtf"}))
def test_what_is_no_such_file_is_said_to_be_damaged(read_file, kind):
    assert read_file(b"si faili la aina hii", kind).fault == Fault.BROKEN


@pytest.mark.parametrize(
    ("kind", "content"),
    [("pdf", pdf_of("neno " * 400)), ("docx", word_of("neno")), ("xlsx", workbook_of(A=[["a"]]))],
)
def test_half_a_file_ends_with_a_reason_or_with_its_text(read_file, kind, content):
    stretch = read_file(content[: len(content) // 2], kind)

    assert stretch.parts or stretch.fault == Fault.BROKEN


@patient
@given(content=st.binary(max_size=2000), kind=st.sampled_from(sorted(READABLE)))
def test_any_bytes_end_with_text_or_a_reason(read_file, content, kind):
    stretch = read_file(content, kind)

    assert stretch.fault in (None, Fault.BROKEN, Fault.TOO_LARGE)


@patient
@given(place=st.integers(0, 900), byte=st.integers(0, 255))
def test_a_flipped_byte_ends_no_caller(read_file, place, byte):
    content = bytearray(pdf_of("Ukurasa wa kwanza"))
    content[place % len(content)] = byte

    stretch = read_file(bytes(content), "pdf")

    assert stretch.parts or stretch.fault


def test_half_letters_are_left_out(read_file):
    stretch = read_file(rb"{\rtf1 mwanzo \u-10179? mwisho}", "rtf")

    assert stretch.parts[0].text.encode().startswith(b"mwanzo")


def test_a_password_is_told(read_file):
    assert read_file(locked_pdf(), "pdf").fault == Fault.LOCKED


@pytest.mark.parametrize("kind", ["docx", "xlsx", "pptx", "odt"])
def test_what_unpacks_to_two_hundred_megabytes_is_not_unpacked(read_file, kind):
    began = time.monotonic()

    assert read_file(bomb(**{"word/document.xml": 200}), kind).fault == Fault.TOO_LARGE
    assert time.monotonic() - began < 10


def test_a_document_of_entities_in_entities_is_refused(read_file):
    entities = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        content = f'<!DOCTYPE d [<!ENTITY a0 "ha">{entities}]><d>&a9;</d>'
        archive.writestr("content.xml", content)

    assert read_file(file.getvalue(), "odt").fault == Fault.BROKEN


def test_who_needs_too_much_memory_is_stopped(read_file):
    limits = Limits(memory=300 * MEGABYTE)
    text = b"neno " * (20 * MEGABYTE)

    stretch = read_file(text, "txt", limits=limits)

    assert stretch.fault in (Fault.TOO_LARGE, Fault.CRASHED)


def test_a_document_that_needs_too_much_memory_is_said_to_be_too_large(read_file):
    assert read_file(swollen_word(8 * MEGABYTE), "docx").fault == Fault.TOO_LARGE


def test_who_takes_too_long_is_stopped_and_what_was_read_is_kept(read_file, tesseract):
    scan = scan_of(*["Maneno mengi ya ukurasa\n" * 20] * 40)
    began = time.monotonic()

    # Even a machine that does much else reads the first page in this time, and none reads all.
    stretch = read_file(scan, "pdf", limits=Limits(seconds=15))

    assert time.monotonic() - began < 30
    assert stretch.fault == Fault.TOO_SLOW
    assert stretch.parts
    assert stretch.stuck_at == len(stretch.parts) + 1


def test_who_calculates_too_long_is_stopped(read_file):
    # Nested groups are what a reader of rich text works on longest.
    content = rb"{\rtf1 " + rb"{\b a}" * 3_000_000

    stretch = read_file(content, "rtf", limits=Limits(cpu_seconds=2, seconds=60))

    assert stretch.fault in (Fault.TOO_SLOW, Fault.TOO_LARGE)


def test_a_book_of_two_thousand_pages_is_read_in_turns(read_file):
    stretch = read_file(pdf_of(*["Ukurasa"] * 2000), "pdf", limits=Limits(pause_after=0))

    assert (stretch.pages, stretch.next, stretch.fault) == (2000, 2, None)


def test_a_book_beyond_all_measure_is_refused(read_file):
    assert read_file(pdf_of(*["a"] * 5001), "pdf").fault == Fault.TOO_LARGE


def test_without_tesseract_the_page_says_so(read_file, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    (page,) = read_file(scan_of("Picha"), "pdf").parts

    assert (page.text, page.fault) == ("", Fault.NO_OCR)
