"""People, units and systems: the pages that tables describe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.text import slugify
from django.utils.translation import override, pgettext

from cms.core.languages import base_language
from home.loading.faults import Fault
from home.loading.markdown import blocks_from
from home.loading.translations import translate
from home.loading.writing import paragraph
from home.provisioning.starter_pages import starter_page
from lga.models import (
    Office,
    PersonIndexPage,
    PersonPage,
    SystemPage,
    SystemsRegisterPage,
    UnitContact,
    UnitPage,
    WardsPage,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from home.loading.rows import OfficeRow, PersonRow, SystemRow, UnitRow
    from home.loading.writing import Writing

#: The language of the columns that end in _en.
OTHER = "en"

TITLES: dict[type[Any], Callable[[], str]] = {
    PersonIndexPage: lambda: pgettext("starter page", "Leaders"),
    SystemsRegisterPage: lambda: pgettext("starter page", "Systems register"),
    WardsPage: lambda: pgettext("starter page", "Wards"),
}


def write_people(writing: Writing) -> None:
    """A page for each person, with the offices held."""
    for row in writing.region.people:
        offices = [
            office
            for office in writing.region.offices
            if (office.institution, office.person) == (row.institution, row.slug)
        ]
        _write_person(writing, row, offices)


def write_units(writing: Writing) -> None:
    """A page for each unit; its longer text stands in the folder's texts."""
    texts, others = writing.region.texts_in(base_language()), writing.region.texts_in(OTHER)
    for row in writing.region.units:
        key = (row.institution, "units", row.slug)
        _write_unit(writing, row, texts.get(key), others.get(key))


def write_systems(writing: Writing) -> None:
    """A page for each system, then which replaced which."""
    pages = {}
    for row in writing.region.systems:
        pages[row.institution, row.slug] = _write_system(writing, row)
    for row in writing.region.systems:
        page, is_new = pages[row.institution, row.slug]
        if row.replaced_by and is_new:
            page.replaced_by = pages[row.institution, row.replaced_by][0]
            page.save()
            page.save_revision(changed=False, clean=False)


def write_ward_pages(writing: Writing) -> None:
    """The list of wards of each institution that has any."""
    for slug in dict.fromkeys(row.institution for row in writing.region.wards):
        index_page(writing, slug, WardsPage)


def index_page(writing: Writing, institution: str, model: type[Any]) -> Any:
    """The page below "about us" that lists people, systems or wards; made when first needed."""
    about = starter_page(writing.institutions[institution].site.root_page, "about")
    with override(base_language()):
        title = TITLES[model]()
    place = Fault("institutions.csv", 1, "")
    wanted = model(title=title, slug=slugify(title))
    page, is_new = writing.make_page(about, wanted, place)
    if is_new:
        with override(OTHER):
            translate(page, OTHER, {"title": TITLES[model]()}, place)
    return page


def _write_person(writing: Writing, row: PersonRow, offices: list[OfficeRow]) -> None:
    person = PersonPage(
        title=row.name,
        slug=row.slug,
        honorific=row.honorific,
        biography=paragraph(row.biography_sw),
        is_sample=row.sample,
    )
    person.offices = [
        Office(title=office.title_sw, started_on=office.started_on, ended_on=office.ended_on)
        for office in offices
    ]
    place = Fault(row.FILE, row.line, "")
    parent = index_page(writing, row.institution, PersonIndexPage)
    page, is_new = writing.make_page(parent, person, place)
    if is_new and (row.biography_en or not row.biography_sw):
        values = {"biography": paragraph(row.biography_en)}
        children = {"offices": [{"title": office.title_en} for office in offices]}
        writing.translations.append(lambda: translate(page, OTHER, values, place, children))


def _write_unit(writing: Writing, row: UnitRow, text: Any, other: Any) -> None:
    parent = starter_page(writing.institutions[row.institution].site.root_page, "units")
    unit = UnitPage(
        title=row.name_sw,
        slug=row.slug,
        kind=row.kind,
        acronym=row.acronym,
        head_title=row.head_title_sw,
        head=PersonPage.objects.filter(slug=row.head).first() if row.head else None,
        is_sample=row.sample,
    )
    if text is not None:
        unit.summary, unit.body = text.text("summary"), blocks_from(text.body)
    if row.phone or row.email:
        unit.contacts = [UnitContact(phone=row.phone, email=row.email)]
    place = Fault(row.FILE, row.line, "")
    page, is_new = writing.make_page(parent, unit, place)
    if is_new and (text is None or other is not None):
        values: dict[str, Any] = {"title": row.name_en, "head_title": row.head_title_en}
        if other is not None:
            values |= {"summary": other.text("summary"), "body": blocks_from(other.body)}
            place = Fault(other.file, 1, "")
        writing.translations.append(lambda: translate(page, OTHER, values, place))


def _write_system(writing: Writing, row: SystemRow) -> tuple[Any, bool]:
    system = SystemPage(
        title=row.name_sw,
        slug=row.slug,
        acronym=row.acronym,
        purpose=row.purpose_sw,
        audience=row.audience,
        owned_by=row.owner_sw,
        status=row.status,
        link=row.link,
        help_desk=row.help_desk_sw,
        checked_on=row.checked_on,
    )
    place = Fault(row.FILE, row.line, "")
    parent = index_page(writing, row.institution, SystemsRegisterPage)
    page, is_new = writing.make_page(parent, system, place)
    if is_new:
        values = {
            "title": row.name_en,
            "purpose": row.purpose_en,
            "owned_by": row.owner_en,
            "help_desk": row.help_desk_en,
        }
        writing.translations.append(lambda: translate(page, OTHER, values, place))
    return page, is_new
