"""Specimens of projects and investment opportunities."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from lga.models import Ward
from publications.models import (
    FundingSource,
    Infrastructure,
    InvestmentDocument,
    InvestmentIndexPage,
    InvestmentPage,
    ProgressEntry,
    ProjectDocument,
    ProjectIndexPage,
    ProjectPage,
)
from tests.factories.pages import add_below, starter
from tests.public.specimens.content import locale_of, make_document, make_image, text_body
from tests.public.specimens.publications import make_tender

if TYPE_CHECKING:
    from lga.models import Institution
    from tests.public.specimens import Specimens


def _ward(institution: Institution) -> Ward:
    return Ward.objects.get_or_create(institution=institution, name="Mwambani")[0]


def make_project(institution: Institution, **fields: Any) -> Any:
    locale, today = locale_of(institution), timezone.localdate()
    progress = [
        ProgressEntry(
            observed_on=today - datetime.timedelta(days=days),
            percent=percent,
            text="Msingi umekamilika na kuta zinaendelea kupandishwa.",
            image=make_image(institution, f"Ujenzi, siku {days}"),
            alt="Mafundi wakipandisha kuta za jengo",
            locale=locale,
        )
        for days, percent in ((90, 20), (30, 55))
    ]
    sources = [
        FundingSource(name="Serikali Kuu", amount=90_000_000, locale=locale),
        FundingSource(name="Mapato ya ndani", amount=30_000_000, locale=locale),
    ]
    page = ProjectPage(
        title="Ujenzi wa zahanati ya kijiji",
        status="ongoing",
        sector="health",
        ward=_ward(institution),
        village="Mtoni",
        financial_year="2026/27",
        budget=120_000_000,
        contractor="Kampuni ya Mfano",
        tender=make_tender(institution),
        started_on=today - datetime.timedelta(days=100),
        expected_end_on=today + datetime.timedelta(days=100),
        sources=sources,
        progress=progress,
        documents=[ProjectDocument(document=make_document(institution), locale=locale)],
        **fields,
    )
    return add_below(starter(institution, "projects"), page)


def make_opportunity(institution: Institution, **fields: Any) -> Any:
    locale = locale_of(institution)
    page = InvestmentPage(
        title="Kiwanda cha kusindika maziwa",
        sector="industry",
        ward=_ward(institution),
        place="Eneo la viwanda",
        land_hectares=12,
        land_tenure="council",
        scale=900_000_000,
        incentives="Kiwanja bila malipo ya awali.",
        valid_until=timezone.localdate() + datetime.timedelta(days=300),
        contact_unit="Viwanda, Biashara na Uwekezaji",
        phone="026 000 0000",
        email=f"uwekezaji@{institution.mail_domain}",
        image=make_image(institution, "Eneo la viwanda"),
        infrastructure=[
            Infrastructure(kind="road", text="Lami, mita 300", locale=locale),
            Infrastructure(kind="power", text="Umeme upo", locale=locale),
        ],
        documents=[InvestmentDocument(document=make_document(institution), locale=locale)],
        **fields,
    )
    return add_below(starter(institution, "investment"), page)


SPECIMENS: Specimens = {
    ProjectIndexPage: lambda institution: starter(institution, "projects"),
    ProjectPage: lambda institution: make_project(institution, body=text_body()),
    InvestmentIndexPage: lambda institution: starter(institution, "investment"),
    InvestmentPage: lambda institution: make_opportunity(institution, body=text_body()),
}
