"""What an institution publishes."""

from __future__ import annotations

from publications.models.bylaws import BylawPage, BylawStatus
from publications.models.document import Document
from publications.models.document_reading import DocumentText, TextState
from publications.models.document_versions import DocumentVersion
from publications.models.event_dates import EventDate, next_time
from publications.models.event_index import EventIndexPage
from publications.models.events import EventDocument, EventException, EventPage, EventStatus
from publications.models.forms_to_fill import FormPage
from publications.models.galleries import GalleryIndexPage, GalleryPage, GalleryPicture
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
from publications.models.press_releases import (
    PressReleaseDocument,
    PressReleaseIndexPage,
    PressReleasePage,
)
from publications.models.project_rows import FundingSource, ProgressEntry, ProjectDocument
from publications.models.projects import ProjectIndexPage, ProjectPage, ProjectStatus
from publications.models.public_services import ServiceCost, ServicePage, ServiceRequirement
from publications.models.publications import (
    PublicationDocument,
    PublicationIndexPage,
    PublicationKind,
    PublicationPage,
)
from publications.models.questions import Question, QuestionsPage
from publications.models.sectors import InvestmentSector, ProjectSector
from publications.models.service_index import ServiceIndexPage
from publications.models.service_kinds import ServiceChannel, ServiceSector
from publications.models.service_status import ServiceStatus
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
from publications.models.vacancies import (
    ContractKind,
    VacancyDocument,
    VacancyIndexPage,
    VacancyPage,
)
from publications.models.videos import VideoIndexPage, VideoPage

__all__ = [
    "BylawPage",
    "BylawStatus",
    "ContractKind",
    "Document",
    "DocumentText",
    "DocumentVersion",
    "EventDate",
    "EventDocument",
    "EventException",
    "EventIndexPage",
    "EventPage",
    "EventStatus",
    "FormPage",
    "FundingSource",
    "GalleryIndexPage",
    "GalleryPage",
    "GalleryPicture",
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
    "PressReleaseDocument",
    "PressReleaseIndexPage",
    "PressReleasePage",
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
    "Question",
    "QuestionsPage",
    "ServiceChannel",
    "ServiceCost",
    "ServiceIndexPage",
    "ServicePage",
    "ServiceRequirement",
    "ServiceSector",
    "ServiceStatus",
    "SpeechPage",
    "TenderCategory",
    "TenderDocument",
    "TenderIndexPage",
    "TenderMethod",
    "TenderOutcome",
    "TenderPage",
    "TenderStatus",
    "TextState",
    "VacancyDocument",
    "VacancyIndexPage",
    "VacancyPage",
    "VideoIndexPage",
    "VideoPage",
    "next_time",
]
