"""What an institution publishes."""

from __future__ import annotations

from publications.models.bylaws import BylawPage, BylawStatus
from publications.models.document import Document
from publications.models.forms_to_fill import FormPage
from publications.models.news import NewsIndexPage, NewsPage
from publications.models.notices import NoticeDocument, NoticeIndexPage, NoticePage
from publications.models.press_releases import (
    PressReleaseDocument,
    PressReleaseIndexPage,
    PressReleasePage,
)
from publications.models.publications import (
    PublicationDocument,
    PublicationIndexPage,
    PublicationKind,
    PublicationPage,
)
from publications.models.speeches import SpeechPage
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
    "BylawPage",
    "BylawStatus",
    "Document",
    "FormPage",
    "NewsIndexPage",
    "NewsPage",
    "NoticeDocument",
    "NoticeIndexPage",
    "NoticePage",
    "PressReleaseDocument",
    "PressReleaseIndexPage",
    "PressReleasePage",
    "PublicationDocument",
    "PublicationIndexPage",
    "PublicationKind",
    "PublicationPage",
    "SpeechPage",
    "TenderCategory",
    "TenderDocument",
    "TenderIndexPage",
    "TenderMethod",
    "TenderOutcome",
    "TenderPage",
    "TenderStatus",
]
