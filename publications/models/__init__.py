"""What an institution publishes."""

from __future__ import annotations

from publications.models.document import Document
from publications.models.news import NewsIndexPage, NewsPage
from publications.models.notices import NoticeDocument, NoticeIndexPage, NoticePage
from publications.models.public_services import ServiceCost, ServicePage, ServiceRequirement
from publications.models.publications import (
    PublicationDocument,
    PublicationIndexPage,
    PublicationKind,
    PublicationPage,
)
from publications.models.questions import Question, QuestionsPage
from publications.models.service_index import ServiceIndexPage
from publications.models.service_kinds import ServiceChannel, ServiceSector
from publications.models.service_status import ServiceStatus
from publications.models.tenders import (
    TenderCategory,
    TenderDocument,
    TenderIndexPage,
    TenderMethod,
    TenderOutcome,
    TenderPage,
    TenderStatus,
)
from publications.models.vacancies import (
    ContractKind,
    VacancyDocument,
    VacancyIndexPage,
    VacancyPage,
)

__all__ = [
    "ContractKind",
    "Document",
    "NewsIndexPage",
    "NewsPage",
    "NoticeDocument",
    "NoticeIndexPage",
    "NoticePage",
    "PublicationDocument",
    "PublicationIndexPage",
    "PublicationKind",
    "PublicationPage",
    "Question",
    "QuestionsPage",
    "ServiceChannel",
    "ServiceCost",
    "ServiceIndexPage",
    "ServicePage",
    "ServiceRequirement",
    "ServiceSector",
    "ServiceStatus",
    "TenderCategory",
    "TenderDocument",
    "TenderIndexPage",
    "TenderMethod",
    "TenderOutcome",
    "TenderPage",
    "TenderStatus",
    "VacancyDocument",
    "VacancyIndexPage",
    "VacancyPage",
]
