"""What an institution publishes."""

from __future__ import annotations

from publications.models.document import Document
from publications.models.news import NewsIndexPage, NewsPage
from publications.models.notices import NoticeDocument, NoticeIndexPage, NoticePage
from publications.models.opportunities import (
    InvestmentIndexPage,
    InvestmentPage,
    InvestmentStatus,
    LandTenure,
)
from publications.models.opportunity_rows import (
    Infrastructure,
    InfrastructureKind,
    InvestmentDocument,
)
from publications.models.project_rows import FundingSource, ProgressEntry, ProjectDocument
from publications.models.projects import ProjectIndexPage, ProjectPage, ProjectStatus
from publications.models.publications import (
    PublicationDocument,
    PublicationIndexPage,
    PublicationKind,
    PublicationPage,
)
from publications.models.sectors import InvestmentSector, ProjectSector
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
    "FundingSource",
    "Infrastructure",
    "InfrastructureKind",
    "InvestmentDocument",
    "InvestmentIndexPage",
    "InvestmentPage",
    "InvestmentSector",
    "InvestmentStatus",
    "LandTenure",
    "NewsIndexPage",
    "NewsPage",
    "NoticeDocument",
    "NoticeIndexPage",
    "NoticePage",
    "ProgressEntry",
    "ProjectDocument",
    "ProjectIndexPage",
    "ProjectPage",
    "ProjectSector",
    "ProjectStatus",
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
]
