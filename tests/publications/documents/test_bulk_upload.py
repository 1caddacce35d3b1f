"""Many documents come in with one table: all of them, or none and every fault told."""

from __future__ import annotations

import datetime
import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from publications.models import Document
from tests.factories.documents import pdf_of, word_of

pytestmark = pytest.mark.django_db

TABLE = """file;title;language;date;financial_year
bajeti.pdf;Bajeti ya mwaka;sw;1/7/2026;2026/27
barua.docx;A letter;English;;
"""
FILES = {"bajeti.pdf": pdf_of("Bajeti"), "barua.docx": word_of("Barua")}


def zip_of(files, folders=("folda",)):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for folder in folders:
            for name, content in files.items():
                archive.writestr(f"{folder}/{name}", content)
    return SimpleUploadedFile("zote.zip", packed.getvalue())


@pytest.fixture
def send(client, bonde, officer):
    def send(table=TABLE, files=FILES, collection=bonde.collection, packed=False):
        uploads = [SimpleUploadedFile(name, content) for name, content in files.items()]
        answers = {
            "table": SimpleUploadedFile("jedwali.csv", table.encode()),
            "files": [zip_of(files)] if packed else uploads,
            "collection": collection.pk,
        }
        return client.post(reverse("bulk_documents"), answers)

    return send


@pytest.mark.parametrize("packed", [False, True])
def test_all_documents_of_the_table_are_added(send, bonde, officer, packed):
    assert send(packed=packed).status_code == 302

    budget, letter = Document.objects.order_by("-title")
    assert (budget.title, budget.language, budget.kind) == ("Bajeti ya mwaka", "sw", "pdf")
    assert (budget.document_date, budget.financial_year) == (datetime.date(2026, 7, 1), "2026/27")
    assert (letter.language, letter.document_date) == ("en", None)
    assert {budget.collection, letter.collection} == {bonde.collection}
    assert budget.uploaded_by_user == officer


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ("faili,kichwa\nbajeti.pdf,A\nhaipo.pdf,B\nbarua.docx,C", "Line 3: “haipo.pdf” is not"),
        ("file,title\nbajeti.pdf,A", "“barua.docx” stands in no line"),
        ("file,title\nbajeti.pdf,A\nbajeti.pdf,B\nbarua.docx,C", "Line 3: “bajeti.pdf” stands"),
        ("file,title,date\nbajeti.pdf,A,juzi\nbarua.docx,B,", "Line 2: date: “juzi” is no date"),
        ("file,title,date\nbajeti.pdf,A,31/2/2026\nbarua.docx,B,", "Line 2: date: “31/2/2026”"),
        (
            "file,title,year\nbajeti.pdf,A,2026/29\nbarua.docx,B,",
            "Line 2: financial_year: Write the financial",
        ),
        (
            "file,title,language\nbajeti.pdf,A,fr\nbarua.docx,B,",
            "Line 2: language: “fr” is no language",
        ),
        ("file,title\nbajeti.pdf,\nbarua.docx,B", "Line 2: title: This field cannot be blank"),
        ("file,title\nbajeti.pdf,A\0\nbarua.docx,B", "The table cannot be read"),
        ("kitu,kingine\na,b", "The first line must name the columns"),
        ("file,title", "The table has no rows"),
        (" ", "The first line must name the columns"),
    ],
)
def test_a_table_at_fault_adds_nothing_and_says_where(send, table, fault):
    html = send(table).content.decode()

    assert fault in html
    assert not Document.objects.exists()


def test_a_file_that_is_not_what_it_is_called_is_told_by_its_line(send):
    html = send(files={**FILES, "bajeti.pdf": b"\x00\x01"}).content.decode()

    assert "Line 2: file: The file is called .pdf but is none" in html
    assert not Document.objects.exists()


def test_as_many_files_as_the_form_promises_are_taken(send):
    files = {f"hati-{number}.txt": b"Maji safi" for number in range(300)}
    lines = [f"{name},Hati {number}" for number, name in enumerate(files)]

    assert send("\n".join(["file,title", *lines]), files).status_code == 302
    assert Document.objects.count() == 300


def test_a_zip_that_is_none_is_told(send):
    html = send(files={"zote.zip": b"si zip"}).content.decode()

    assert "“zote.zip” is no ZIP" in html


def test_two_files_of_one_name_are_told(send):
    twice = zip_of({"bajeti.pdf": pdf_of("a")}, folders=("moja", "mbili")).read()

    html = send(files={"zote.zip": twice}).content.decode()

    assert "“bajeti.pdf” is there twice" in html


def test_nothing_comes_into_another_council_s_collection(send, mlima):
    html = send(collection=mlima.collection).content.decode()

    assert "Select a valid choice" in html
    assert not Document.objects.exists()


def test_only_the_officer_s_own_collections_are_offered(client, officer, bonde, mlima):
    html = client.get(reverse("bulk_documents")).content.decode()

    assert bonde.collection.name in html
    assert mlima.collection.name not in html


def test_a_stranger_does_not_see_the_form(client, bonde):
    assert client.get(reverse("bulk_documents")).status_code == 302
