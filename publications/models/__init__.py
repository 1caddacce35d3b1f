"""What an institution publishes."""

from __future__ import annotations

from publications.models.document import Document
from publications.models.event_dates import EventDate, next_time
from publications.models.event_index import EventIndexPage
from publications.models.events import EventDocument, EventException, EventPage, EventStatus
from publications.models.news import NewsIndexPage, NewsPage
from publications.models.notices import NoticeDocument, NoticeIndexPage, NoticePage
from publications.models.publications import (
    PublicationDocument,
    PublicationIndexPage,
    PublicationKind,
    PublicationPage,
)
from publications.models.tenders import (
    TenderCategory,
    TenderDocument,
    TenderIndexPage,
    TenderMethod,
    TenderOutcome,
    TenderPage,
    TenderStatus,
)

__all__ = [
    "Document",
    "EventDate",
    "EventDocument",
    "EventException",
    "EventIndexPage",
    "EventPage",
    "EventStatus",
    "NewsIndexPage",
    "NewsPage",
    "NoticeDocument",
    "NoticeIndexPage",
    "NoticePage",
    "PublicationDocument",
    "PublicationIndexPage",
    "PublicationKind",
    "PublicationPage",
    "TenderCategory",
    "TenderDocument",
    "TenderIndexPage",
    "TenderMethod",
    "TenderOutcome",
    "TenderPage",
    "TenderStatus",
    "next_time",
]
