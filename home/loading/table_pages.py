"""The pages that stand in tables: people, systems and units."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cms.core.languages import base_language
from home.loading.held_rows import office_from, seat_from
from home.loading.markdown import blocks_from
from home.loading.words import paragraphs, slug_from
from lga.models import PersonPage, SystemPage, UnitContact, UnitPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from home.loading.rows import PersonRow, SystemRow, UnitRow
    from home.loading.texts import Text


def person_from(row: PersonRow, held: Sequence[Any], language: str) -> PersonPage:
    """The page of a person with the offices and seats held."""
    person = PersonPage(
        title=row.name,
        slug=row.slug,
        honorific=row.honorific,
        biography=paragraphs(row.word("biography", language)),
        is_sample=row.sample,
        phone=row.phone,
        email=row.email,
        meeting_day=row.word("meeting_day", language),
    )
    person.offices = [office_from(one, language) for one in held if one.FILE == "offices.csv"]
    person.seats = [seat_from(one) for one in held if one.FILE == "seats.csv"]
    return person


def system_from(row: SystemRow, language: str) -> SystemPage:
    """The page of a system; its address is made from its name in another language."""
    name = row.word("name", language)
    return SystemPage(
        title=name,
        slug=row.slug if language == base_language() else slug_from(name),
        acronym=row.acronym,
        purpose=row.word("purpose", language),
        audience=row.audience,
        owned_by=row.word("owner", language),
        status=row.status,
        link=row.link,
        help_desk=row.word("help_desk", language),
        checked_on=row.checked_on,
    )


def unit_from(row: UnitRow, text: Text | None, language: str) -> UnitPage:
    """The page of a unit, with the text that it may have."""
    name = row.word("name", language)
    unit = UnitPage(
        title=name,
        slug=row.slug if language == base_language() else slug_from(name),
        kind=row.kind,
        acronym=row.acronym,
        head_title=row.word("head_title", language),
        summary=text.text("summary") if text else "",
        body=blocks_from(text.body if text else ""),
        is_sample=row.sample or (text is not None and text.flag("sample")),
    )
    if row.phone or row.email:
        unit.contacts = [contact_from(row)]
    return unit


def contact_from(row: UnitRow) -> UnitContact:
    """How to reach a unit; its row says so once."""
    return UnitContact(phone=row.phone, email=row.email)
