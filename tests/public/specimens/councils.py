"""Specimens of what a council is made of: councillors, committees, sittings, wards."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from lga.models import (
    AgendaItem,
    CommitteeIndexPage,
    CommitteePage,
    CommitteeSeat,
    CouncillorIndexPage,
    Facility,
    SittingPage,
    SittingPaper,
    Village,
    WardPage,
)
from tests.factories.councils import (
    make_committee,
    make_councillor,
    make_sitting,
    make_ward,
    ward_page,
)
from tests.factories.pages import starter
from tests.public.specimens.content import PARAGRAPH, locale_of, make_document, text_body

if TYPE_CHECKING:
    from lga.models import Institution, Ward
    from tests.public.specimens import Specimens


def _ward(institution: Institution) -> Ward:
    existing = institution.wards.filter(name="Wanging'ombe").first()
    return existing or make_ward(
        institution, "Wanging'ombe", postcode="59501", phone="026 000 0000"
    )


def _councillors(institution: Institution) -> Any:
    _ward_page(institution)
    return starter(institution, "councillors")


def _committee(institution: Institution) -> Any:
    page = make_committee(institution, meets="Kila mwezi", purpose=PARAGRAPH, body=text_body())
    seat = CommitteeSeat(committee=page, role="chair")
    make_councillor(institution, None, "Mwenyekiti wa Mfano", seats=(seat,))
    make_sitting(page, "Kikao kijacho")
    return page


def _sitting(institution: Institution) -> Any:
    locale = locale_of(institution)
    paper = SittingPaper(kind="minutes", document=make_document(institution), locale=locale)
    return make_sitting(
        make_committee(institution, "Kamati ya Maadili"),
        starts_at=timezone.now() - datetime.timedelta(days=3),
        place="Ukumbi wa Halmashauri",
        agenda=[AgendaItem(title="Kufungua kikao", locale=locale)],
        papers=[paper],
        body=text_body(),
    )


def _ward_page(institution: Institution) -> Any:
    ward = _ward(institution)
    if not ward.villages.exists():
        village = Village.objects.create(ward=ward, name="Mjini")
        Facility.objects.create(ward=ward, kind="market", name="Soko kuu", village=village)
        make_councillor(institution, ward, party="Chama cha Mfano")
    return ward_page(ward)


SPECIMENS: Specimens = {
    CouncillorIndexPage: _councillors,
    CommitteeIndexPage: lambda institution: starter(institution, "committees"),
    CommitteePage: _committee,
    SittingPage: _sitting,
    WardPage: _ward_page,
}
