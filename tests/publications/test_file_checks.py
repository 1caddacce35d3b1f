"""A file that cannot be published says what it is, and what would do instead."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils import translation

from publications.file_checks import check_file
from tests.factories.documents import pdf_of, workbook_of


def advice_for(content, name):
    with translation.override("en"), pytest.raises(ValidationError) as raised:
        check_file(ContentFile(content, name=name))
    return raised.value.message


def test_a_file_that_is_what_its_name_says_is_taken():
    check_file(ContentFile(pdf_of("Bajeti"), name="bajeti.pdf"))


def test_one_with_a_wrong_ending_is_to_have_the_right_one():
    assert "Give it the ending .xlsx" in advice_for(workbook_of(A=[["a"]]), "bajeti.pdf")


@pytest.mark.parametrize("name", ["bajeti.txt", "bajeti.csv"])
def test_of_a_kind_that_is_not_published_another_is_asked_for(name):
    told = advice_for(b"<!DOCTYPE html><html><body>Bajeti</body></html>", name)

    assert told == "The file is HTML, which is not published here. Save it as PDF."


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        (b"", "empty"),
        (b"MZ\x90\x00\x03", "called .pdf but is none"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Office"),
    ],
)
def test_what_cannot_be_read_says_why(content, advice):
    assert advice in advice_for(content, "bajeti.pdf")
