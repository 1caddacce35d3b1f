"""Specimens of what an institution publishes."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from publications.models import (
    NewsIndexPage,
    NewsPage,
    NoticeDocument,
    NoticeIndexPage,
    NoticePage,
    PublicationDocument,
    PublicationIndexPage,
    PublicationPage,
    TenderDocument,
    TenderIndexPage,
    TenderPage,
)
from tests.factories.pages import add_below, starter
from tests.public.specimens.content import locale_of, make_document, make_image, text_body

if TYPE_CHECKING:
    from lga.models import Institution
    from tests.public.specimens import Specimens


def make_news_item(institution: Institution, **fields: Any) -> Any:
    page = NewsPage(
        title="Barabara ya bonde imefunguliwa",
        published_on=datetime.date(2026, 11, 1),
        image=make_image(institution),
        **fields,
    )
    return add_below(starter(institution, "news"), page)


def make_notice(institution: Institution, **fields: Any) -> Any:
    attached = NoticeDocument(document=make_document(institution), locale=locale_of(institution))
    page = NoticePage(
        title="Chanjo ya mifugo katika kata zote",
        reference="AB.12/345/01",
        issuing_office="Idara ya Mifugo",
        audience="Wafugaji wote",
        published_on=timezone.localdate(),
        deadline=timezone.now() + datetime.timedelta(days=20),
        documents=[attached],
        **fields,
    )
    return add_below(starter(institution, "notices"), page)


def make_tender(institution: Institution, **fields: Any) -> Any:
    attached = TenderDocument(document=make_document(institution), locale=locale_of(institution))
    page = TenderPage(
        title="Ujenzi wa zahanati ya kijiji",
        nest_number="TR0000/001/2026/2027/W/01",
        published_on=timezone.localdate(),
        closing_at=timezone.now() + datetime.timedelta(days=5, hours=1),
        estimated_value=120_000_000,
        procuring_entity="Halmashauri",
        nest_url="https://example.org/zabuni/1",
        documents=[attached],
        **fields,
    )
    return add_below(starter(institution, "tenders"), page)


def make_publication(institution: Institution, **fields: Any) -> Any:
    attached = PublicationDocument(
        document=make_document(institution), locale=locale_of(institution)
    )
    page = PublicationPage(
        title="Bajeti ya mwaka 2026/27",
        kind="budget",
        financial_year="2026/27",
        issuing_office="Idara ya Mipango",
        published_on=datetime.date(2026, 7, 1),
        documents=[attached],
        **fields,
    )
    return add_below(starter(institution, "publications"), page)


SPECIMENS: Specimens = {
    NewsIndexPage: lambda institution: starter(institution, "news"),
    NewsPage: lambda institution: make_news_item(institution, body=text_body()),
    NoticeIndexPage: lambda institution: starter(institution, "notices"),
    NoticePage: lambda institution: make_notice(institution, body=text_body()),
    TenderIndexPage: lambda institution: starter(institution, "tenders"),
    TenderPage: lambda institution: make_tender(institution, body=text_body()),
    PublicationIndexPage: lambda institution: starter(institution, "publications"),
    PublicationPage: lambda institution: make_publication(institution, body=text_body()),
}
