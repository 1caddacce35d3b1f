"""Specimens of what an institution is made of."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from lga.models import (
    ContactPage,
    Office,
    PersonIndexPage,
    PersonPage,
    SystemPage,
    SystemsRegisterPage,
    UnitContact,
    UnitIndexPage,
    UnitPage,
    Ward,
    WardsPage,
)
from tests.factories.pages import add_below, starter
from tests.public.specimens.content import (
    PARAGRAPH,
    front_page,
    locale_of,
    make_image,
    only,
    text_body,
)

if TYPE_CHECKING:
    from lga.models import Institution
    from tests.public.specimens import Specimens


def _people(institution: Institution) -> Any:
    return only(PersonIndexPage, front_page(institution), title="Viongozi")


def _register(institution: Institution) -> Any:
    return only(SystemsRegisterPage, front_page(institution), title="Rejesta ya mifumo")


def make_person(institution: Institution, **fields: Any) -> Any:
    office = Office(
        title="Mkurugenzi Mtendaji",
        started_on=datetime.date(2024, 7, 1),
        locale=locale_of(institution),
    )
    page = PersonPage(
        title="Asha Juma",
        honorific="Bi.",
        photo=make_image(institution, "Picha ya mkurugenzi"),
        biography=PARAGRAPH,
        offices=[office],
        **fields,
    )
    return add_below(_people(institution), page)


def make_unit(institution: Institution, **fields: Any) -> Any:
    contact = UnitContact(
        label="Dawati la msaada",
        phone="026 000 0000",
        email=f"tehama@{institution.mail_domain}",
        locale=locale_of(institution),
    )
    page = UnitPage(
        title="Kitengo cha TEHAMA",
        acronym="TEHAMA",
        head=make_person(institution),
        head_title="Mkuu wa kitengo",
        duties="<ul><li>Kutunza mifumo.</li><li>Kusaidia watumishi.</li></ul>",
        contacts=[contact],
        **fields,
    )
    return add_below(starter(institution, "units"), page)


def make_system(institution: Institution, **fields: Any) -> Any:
    parent = _register(institution)
    successor = add_below(parent, SystemPage(title="Mfumo mpya", acronym="MPYA"))
    page = SystemPage(
        title="Mfumo wa malipo",
        acronym="MAL",
        purpose="Hulipa watumishi.",
        owned_by="Wizara ya mfano",
        status="replaced",
        replaced_by=successor,
        link="https://example.org/",
        help_desk="026 000 0000",
        checked_on=datetime.date(2026, 10, 1),
        **fields,
    )
    return add_below(parent, page)


def make_wards_page(institution: Institution) -> Any:
    if not Ward.objects.filter(institution=institution).exists():
        add_wards(institution, 10)
    return starter(institution, "wards")


def add_wards(institution: Institution, count: int, start: int = 0) -> None:
    Ward.objects.bulk_create(
        Ward(institution=institution, name=f"Kata ya {number}", postcode=f"{number:05}")
        for number in range(start, start + count)
    )


SPECIMENS: Specimens = {
    UnitIndexPage: lambda institution: starter(institution, "units"),
    UnitPage: lambda institution: make_unit(institution, body=text_body()),
    PersonIndexPage: _people,
    PersonPage: make_person,
    SystemsRegisterPage: _register,
    SystemPage: make_system,
    WardsPage: make_wards_page,
    ContactPage: lambda institution: starter(institution, "contact"),
}
