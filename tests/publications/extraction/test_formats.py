"""Each kind of file gives its text, part by part."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from tests.factories.documents import pdf_of, scan_of, slides_of, word_of, workbook_of

_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def opendocument_of(body: str, kind: str = "text") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr(
            "content.xml",
            f'<d xmlns:text="{_ODF}:text:1.0" xmlns:table="{_ODF}:table:1.0">{body}</d>',
        )
    return file.getvalue()


def texts(stretch):
    assert stretch.fault is None
    return [part.text.strip() for part in stretch.parts]


def test_a_pdf_gives_its_pages(read_file):
    stretch = read_file(pdf_of("Ukurasa mmoja", "", "Ukurasa tatu"), "pdf")

    assert texts(stretch) == ["Ukurasa mmoja", "", "Ukurasa tatu"]
    assert stretch.pages == 3
    assert not any(part.by_ocr for part in stretch.parts)


def test_a_scanned_page_is_read_from_its_picture(read_file, tesseract):
    scan = scan_of("Halmashauri imetenga fedha\nkwa ajili ya barabara za vijijini")

    stretch = read_file(scan, "pdf")

    assert "Halmashauri imetenga fedha" in texts(stretch)[0]
    assert stretch.parts[0].by_ocr


def test_reading_goes_on_where_it_stopped(read_file):
    stretch = read_file(pdf_of("moja", "mbili", "tatu"), "pdf", first=3)

    assert [part.number for part in stretch.parts] == [3]


def test_a_word_document_gives_paragraphs_and_tables_in_their_order(read_file):
    content = word_of("Kichwa cha habari", table=(("Kata", "Fedha"), ("Mjimwema", "85")))

    assert texts(read_file(content, "docx")) == ["Kichwa cha habari\nKata | Fedha\nMjimwema | 85"]


def test_neighbouring_cells_of_a_table_may_say_the_same(read_file):
    content = word_of(table=(("Lupila", "500,000", "500,000", "1,000,000"),))

    assert texts(read_file(content, "docx")) == ["Lupila | 500,000 | 500,000 | 1,000,000"]


def test_a_cell_across_several_columns_is_given_once(read_file):
    document, file = docx.Document(), io.BytesIO()
    table = document.add_table(1, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Mapato"
    table.cell(0, 2).text = "85"
    document.save(file)

    assert texts(read_file(file.getvalue(), "docx")) == ["Mapato | 85"]


def test_a_word_document_without_sections_is_read(read_file):
    document, file = docx.Document(), io.BytesIO()
    document.add_paragraph("Barua ya mwaliko")
    document.element.body.remove(document.element.body.sectPr)
    document.save(file)

    assert texts(read_file(file.getvalue(), "docx")) == ["Barua ya mwaliko"]


def test_a_long_text_comes_in_parts_of_about_a_page(read_file):
    stretch = read_file(word_of(*["maneno " * 100] * 20), "docx")

    assert [part.number for part in stretch.parts] == [1, 2, 3, 4]


def test_a_presentation_gives_its_slides(read_file):
    assert texts(read_file(slides_of("Utangulizi", "Bajeti"), "pptx")) == ["Utangulizi", "Bajeti"]


def test_a_workbook_gives_the_name_and_rows_of_each_sheet(read_file):
    content = workbook_of(Mapato=[["Chanzo", "Kiasi"], ["Ushuru", 1500.0]], Matumizi=[["Dawa"]])

    assert texts(read_file(content, "xlsx")) == [
        "Mapato\nChanzo | Kiasi\nUshuru | 1500\nMatumizi\nDawa"
    ]


def test_an_opendocument_text_gives_headings_paragraphs_and_rows(read_file):
    body = (
        "<text:h>Kichwa</text:h><text:p>neno<text:s/>moja <text:span>na</text:span> mbili</text:p>"
        "<table:table-row><c><text:p>Kata</text:p></c><c><text:p>Fedha</text:p></c>"
        "</table:table-row>"
    )

    assert texts(read_file(opendocument_of(body), "odt")) == [
        "Kichwa\nneno moja na mbili\nKata | Fedha"
    ]


def test_cells_that_an_opendocument_writes_once_are_all_given(read_file):
    row = (
        "<table:table-row><c><text:p>Lupila</text:p></c>"
        '<c table:number-columns-repeated="2"><text:p>500</text:p></c>'
        '<c table:number-columns-repeated="999999999"/>'
        "<c><text:p>1000</text:p></c></table:table-row>"
    )

    assert texts(read_file(opendocument_of(row, "spreadsheet"), "ods")) == [
        "Lupila | 500 | 500 | 1000"
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_plain_text_is_read_in_any_usual_encoding(read_file, encoding):
    assert texts(read_file("Wanging’ombe ni wilaya".encode(encoding), "txt")) == [
        "Wanging’ombe ni wilaya"
    ]


def test_rich_text_gives_its_words(read_file):
    assert texts(read_file(rb"{\rtf1\ansi Taarifa ya {\b fedha}\par mwisho}", "rtf")) == [
        "Taarifa ya fedha\nmwisho"
    ]


def test_a_table_of_values_gives_its_lines(read_file):
    assert texts(read_file(b"kata,fedha\nMjimwema,85\n", "csv")) == ["kata,fedha\nMjimwema,85"]
