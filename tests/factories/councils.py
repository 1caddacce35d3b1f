"""Councillors, committees, sittings and wards of a council."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from lga.models import CommitteePage, CommitteeSeat, Office, PersonPage, SittingPage, Ward
from lga.ward_pages import bring_up_to_date
from tests.factories.pages import add_below, starter

if TYPE_CHECKING:
    from lga.models import Institution

BEGINNING = datetime.date(2025, 11, 24)


def make_ward(institution: Institution, name: str = "Mjimwema", **fields: Any) -> Ward:
    return Ward.objects.create(institution=institution, name=name, **fields)


def make_councillor(
    institution: Institution,
    ward: Ward | None,
    title: str = "Neema wa Mfano",
    *,
    seats: tuple[CommitteeSeat, ...] = (),
    **fields: Any,
) -> Any:
    """Somebody who sits for a ward, or without one in a special seat, since the last election."""
    term = {"started_on": BEGINNING} | fields
    office = Office(post="councillor" if ward else "special_seat", ward=ward, **term)
    return make_holder(institution, office, title=title, seats=seats)


def make_holder(
    institution: Institution, *offices: Office, title: str, seats: tuple[CommitteeSeat, ...] = ()
) -> Any:
    parent = starter(institution, "councillors")
    page = PersonPage(title=title, offices=list(offices), seats=list(seats))
    for row in (*offices, *seats):
        row.locale = parent.locale
    return add_below(parent, page)


def make_committee(institution: Institution, title: str = "Kamati ya Fedha", **fields: Any) -> Any:
    page = CommitteePage(title=title, **fields)
    return add_below(starter(institution, "committees"), page)


def make_sitting(committee: Any, title: str = "Kikao cha robo ya pili", **fields: Any) -> Any:
    fields.setdefault("starts_at", timezone.now() + datetime.timedelta(days=10))
    return add_below(committee, SittingPage(title=title, **fields))


def ward_page(ward: Ward, language: str = "sw") -> Any:
    bring_up_to_date(ward.institution)
    return ward.pages.get(locale__language_code=language)
