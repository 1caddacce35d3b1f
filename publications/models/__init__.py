"""What an institution publishes."""

from __future__ import annotations

from publications.models.document import Document
from publications.models.galleries import GalleryIndexPage, GalleryPage, GalleryPicture
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
from publications.models.videos import VideoIndexPage, VideoPage

__all__ = [
    "Document",
    "GalleryIndexPage",
    "GalleryPage",
    "GalleryPicture",
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
    "VideoIndexPage",
    "VideoPage",
]
