"""A block is complete before it is published, and may be anything in a draft."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.core.blocks import ContactCardBlock, ImageBlock, LinksBlock, TableBlock

LINK = {"page": None, "url": "https://example.org/", "text": "Mfano"}


def cleaned(block, value):
    return block.clean(block.normalize(value))


def deferred(block, value):
    return block.clean_deferred(block.normalize(value))


@pytest.mark.django_db
@pytest.mark.parametrize("words", [{"alt_text": "Soko"}, {"decorative": True}])
def test_an_image_is_described_or_only_decorates(make_image, words):
    value = {"image": make_image(), "alt_text": "", "decorative": False} | words

    assert cleaned(ImageBlock(), value)


@pytest.mark.django_db
def test_an_image_without_description_is_not_published(make_image):
    value = {"image": make_image(), "alt_text": "", "decorative": False}

    with pytest.raises(StructBlockValidationError) as refusal:
        cleaned(ImageBlock(), value)

    assert set(refusal.value.block_errors) == {"alt_text"}
    assert deferred(ImageBlock(), value)


@pytest.mark.parametrize("wrong", [{"url": ""}, {"text": ""}, {"url": "javascript:alert(1)"}])
def test_a_link_that_leads_nowhere_or_says_nothing_is_not_published(wrong):
    with pytest.raises(ValidationError):
        cleaned(LinksBlock(), {"heading": "", "links": [LINK | wrong]})


def test_a_link_is_published_once_it_has_one_goal_and_a_text():
    assert cleaned(LinksBlock(), {"heading": "", "links": [LINK]})


def test_a_draft_may_hold_half_a_link():
    assert deferred(LinksBlock(), {"heading": "", "links": [LINK | {"url": ""}]})


def test_rows_that_nobody_filled_are_dropped():
    value = {"table_header_choice": "row", "data": [["Duka", None], [None, None], ["", " "]]}

    assert cleaned(TableBlock(), value)["data"] == [["Duka", None]]


def test_an_empty_table_is_not_published():
    value = {"table_header_choice": "row", "data": [[None], [None]]}

    with pytest.raises(ValidationError):
        cleaned(TableBlock(), value)
    assert deferred(TableBlock(), value)["data"] == []


@pytest.mark.parametrize("phone", ["026 000 0000", "+255 26 000 0000", "(026) 000-0000", "112"])
def test_a_telephone_number_may_be_written_as_people_write_it(phone):
    card = cleaned(ContactCardBlock(), {"name": "Ofisi", "phone": phone, "email": "", "place": ""})

    assert card["phone"] == phone


@pytest.mark.parametrize("phone", ["026 000 0000 / 026 000 0001", "piga simu", "12"])
def test_two_numbers_in_one_are_not_published(phone):
    with pytest.raises(ValidationError):
        cleaned(ContactCardBlock(), {"name": "Ofisi", "phone": phone, "email": "", "place": ""})
