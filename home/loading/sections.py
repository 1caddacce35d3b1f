"""Where the texts of a region's folder belong in an institution's tree."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from home.loading.texts import Text
from home.models import HomePage, SectionIndexPage, StandardPage
from lga.feedback.models import FeedbackCountsPage, FeedbackPage
from lga.models import (
    AlertIndexPage,
    AlertPage,
    CommitteeIndexPage,
    CommitteePage,
    ContactPage,
    CouncillorIndexPage,
    SittingPage,
    SystemsRegisterPage,
    UnitIndexPage,
    WardsPage,
)
from publications.models import (
    BylawPage,
    EventIndexPage,
    EventPage,
    FormPage,
    GalleryIndexPage,
    GalleryPage,
    InvestmentIndexPage,
    InvestmentPage,
    NewsIndexPage,
    NewsPage,
    NoticeIndexPage,
    NoticePage,
    PressReleaseIndexPage,
    PressReleasePage,
    ProjectIndexPage,
    ProjectPage,
    PublicationIndexPage,
    PublicationPage,
    QuestionsPage,
    ServiceIndexPage,
    ServicePage,
    SpeechPage,
    TenderIndexPage,
    TenderPage,
    VacancyIndexPage,
    VacancyPage,
    VideoIndexPage,
    VideoPage,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from cms.core.models import BasePage


def _flag_if_said(text: Text, name: str) -> bool | None:
    """Yes or no, or what is usual where the text says neither."""
    return text.flag(name) if text.text(name) else None


#: The file that holds the text of a section's own page.
INDEX = "index"

#: What the front matter of every page may say: in each language, and in the original.
COMMON_WORDS = ("title", "summary")
COMMON_FACTS = ("sample",)

#: Regions named on purpose, which the check for another region's name then lets pass.
OTHER_REGIONS = "other_regions"

_DATED: dict[str, Callable[[Text, str], Any]] = {"published_on": Text.day}


@dataclass(frozen=True, slots=True)
class Rows:
    """What hangs from a page in any number, under its name in the front matter and on the page.

    Its words, facts and references are those of a row. They hang from the pages of a section, or
    from the section's own page where it has no others. A translation has as many rows, in the
    same order, with their words only.
    """

    words: tuple[str, ...] = ()
    facts: dict[str, Callable[[Text, str], Any]] = field(default_factory=dict)
    references: tuple[str, ...] = ()

    @property
    def original_names(self) -> set[str]:
        """What a row of an original may say."""
        return {*self.words, *self.facts, *self.references}


@dataclass(frozen=True, slots=True)
class Section:
    """A folder of texts: the type of its own page and of the pages below it.

    What is said below belongs to the pages below it; where there are none, to its own page.
    ``words`` are translated with a page; ``facts`` are the same in every language and say how
    they are read; ``references`` name other things of the folder; ``rows`` hang from the page.
    ``below`` names the page of another section that they stand below, by its slug.
    """

    index_type: type[BasePage]
    page_type: type[BasePage] | None = None
    words: tuple[str, ...] = ()
    facts: dict[str, Callable[[Text, str], Any]] = field(default_factory=dict)
    references: tuple[str, ...] = ()
    rows: dict[str, Rows] = field(default_factory=dict)
    below: str = ""

    @property
    def own(self) -> Section:
        """The words, facts and rows of the section's own page."""
        return Section(self.index_type) if self.page_type else self

    @property
    def original_names(self) -> set[str]:
        """What the front matter of an original may say."""
        named = (*self.words, *self.facts, *self.references, *self.rows)
        return {*COMMON_WORDS, *COMMON_FACTS, *named, *filter(None, [self.below])}

    def rows_of(self, text: Text) -> dict[str, Rows]:
        """What may hang from the page that a text makes."""
        return self.own.rows if text.slug == INDEX else self.rows


#: A text may point at texts of the sections above its own.
SECTIONS = {
    "home": Section(HomePage),
    "about": Section(SectionIndexPage, StandardPage),
    # Its pages stand in units.csv; a text adds summary and body.
    "units": Section(UnitIndexPage),
    "systems": Section(SystemsRegisterPage),
    "contact": Section(ContactPage),
    "councillors": Section(CouncillorIndexPage),
    "wards": Section(WardsPage),
    "committees": Section(
        CommitteeIndexPage,
        CommitteePage,
        words=("purpose", "meets"),
        facts={"kind": Text.text},
    ),
    "sittings": Section(
        CommitteeIndexPage,
        SittingPage,
        words=("place", "cancellation_note"),
        facts={
            "starts_at": Text.moment,
            "ends_at": Text.moment,
            "is_public": Text.flag,
            "is_cancelled": Text.flag,
        },
        rows={
            "agenda": Rows(words=("title",)),
            "papers": Rows(words=("title",), facts={"kind": Text.text}, references=("document",)),
        },
        below="committee",
    ),
    "feedback": Section(
        FeedbackPage,
        facts={"retention_days": Text.number},
        rows={
            "routes": Rows(
                words=("office",),
                facts={"kind": Text.text, "email": Text.text, "response_days": Text.number},
            )
        },
    ),
    "feedback-counts": Section(FeedbackCountsPage),
    "media": Section(SectionIndexPage),
    "opportunities": Section(SectionIndexPage),
    "alerts": Section(
        AlertIndexPage,
        AlertPage,
        facts={
            "level": Text.text,
            "starts_at": Text.moment,
            "ends_at": Text.moment,
            "is_dismissible": _flag_if_said,
            "reach": Text.text,
            "link_url": Text.text,
        },
    ),
    "news": Section(NewsIndexPage, NewsPage, facts=_DATED, references=("image",)),
    "galleries": Section(
        GalleryIndexPage,
        GalleryPage,
        words=("place",),
        facts=_DATED,
        rows={"pictures": Rows(words=("caption", "alt"), references=("image",))},
    ),
    "videos": Section(
        VideoIndexPage, VideoPage, facts=_DATED | {"link": Text.text, "length": Text.text}
    ),
    "notices": Section(
        NoticeIndexPage,
        NoticePage,
        words=("issuing_office", "audience"),
        facts=_DATED | {"reference": Text.text, "deadline": Text.moment},
        references=("documents",),
    ),
    "tenders": Section(
        TenderIndexPage,
        TenderPage,
        words=("procuring_entity", "outcome_note"),
        facts=_DATED
        | {
            "nest_number": Text.text,
            "category": Text.text,
            "method": Text.text,
            "closing_at": Text.moment,
            "estimated_value": Text.amount,
            "nest_url": Text.text,
            "outcome": Text.text,
        },
        references=("documents",),
    ),
    "publications": Section(
        PublicationIndexPage,
        PublicationPage,
        words=("issuing_office",),
        facts=_DATED | {"kind": Text.text, "financial_year": Text.text},
        references=("documents",),
    ),
    "events": Section(
        EventIndexPage,
        EventPage,
        words=("place", "organiser", "audience", "status_note", "afterwards"),
        facts={
            "start_day": Text.day,
            "start_time": Text.clock,
            "end_day": Text.day,
            "end_time": Text.clock,
            "repeats": Text.text,
            "repeats_until": Text.day,
            "ward": Text.text,
            "online_url": Text.text,
            "status": Text.text,
        },
        references=("documents",),
        rows={"exceptions": Rows(words=("reason",), facts={"day": Text.day})},
    ),
    "services": Section(
        ServiceIndexPage,
        ServicePage,
        words=(
            *("for_whom", "how_to_pay", "time_needed", "office", "opening_hours"),
            *("online_name", "legal_basis", "search_words"),
        ),
        facts={
            "sector": Text.text,
            "channel": Text.text,
            "phone": Text.text,
            "email": Text.text,
            "online_url": Text.text,
            "given_by_councils": Text.flag,
            "checked_on": Text.day,
            "status": Text.text,
            "status_since": Text.moment,
            "expected_back": Text.moment,
            "status_note_sw": Text.text,
            "status_note_en": Text.text,
        },
        references=("unit",),
        rows={
            "requirements": Rows(words=("text",)),
            "costs": Rows(words=("what", "note"), facts={"amount": Text.amount}),
        },
    ),
    "questions": Section(
        QuestionsPage,
        rows={"questions": Rows(words=("group", "question", "answer"), references=("service",))},
    ),
    "vacancies": Section(
        VacancyIndexPage,
        VacancyPage,
        words=("employer", "place_of_work", "qualifications", "how_to_apply"),
        facts=_DATED
        | {
            "reference": Text.text,
            "positions": Text.number,
            "contract": Text.text,
            "salary_scale": Text.text,
            "apply_url": Text.text,
            "deadline": Text.moment,
        },
        references=("documents",),
    ),
    "projects": Section(
        ProjectIndexPage,
        ProjectPage,
        facts=_DATED
        | {
            "status": Text.text,
            "sector": Text.text,
            "village": Text.text,
            "financial_year": Text.text,
            "budget": Text.amount,
            "contractor": Text.text,
            "started_on": Text.day,
            "expected_end_on": Text.day,
            "ended_on": Text.day,
        },
        references=("ward", "tender", "documents"),
        rows={
            "sources": Rows(words=("name",), facts={"amount": Text.amount}),
            "progress": Rows(
                words=("text", "alt"),
                facts={"observed_on": Text.day, "percent": Text.number},
                references=("image",),
            ),
        },
    ),
    "investment": Section(
        InvestmentIndexPage,
        InvestmentPage,
        words=("place", "incentives", "contact_unit"),
        facts=_DATED
        | {
            "status": Text.text,
            "sector": Text.text,
            "valid_until": Text.day,
            "land_hectares": Text.amount,
            "land_tenure": Text.text,
            "scale": Text.amount,
            "phone": Text.text,
            "email": Text.text,
        },
        references=("ward", "image", "documents"),
        rows={"infrastructure": Rows(words=("text",), facts={"kind": Text.text})},
    ),
    "bylaws": Section(
        PublicationIndexPage,
        BylawPage,
        words=("issuing_office",),
        facts=_DATED
        | {
            "financial_year": Text.text,
            "gn_number": Text.text,
            "gazetted_on": Text.day,
            "in_force_from": Text.day,
            "repealed_on": Text.day,
        },
        references=("documents",),
    ),
    "forms": Section(
        PublicationIndexPage,
        FormPage,
        words=("issuing_office", "used_for", "hand_in_at"),
        facts=_DATED | {"financial_year": Text.text, "fee": Text.amount},
        references=("documents",),
    ),
    "speeches": Section(
        PublicationIndexPage,
        SpeechPage,
        words=("issuing_office", "speaker", "occasion", "place"),
        facts=_DATED | {"financial_year": Text.text, "held_on": Text.day, "video_url": Text.text},
        references=("documents",),
    ),
    "press": Section(
        PressReleaseIndexPage,
        PressReleasePage,
        words=("contact_office",),
        facts=_DATED
        | {"reference": Text.text, "contact_phone": Text.text, "contact_email": Text.text},
        references=("documents",),
    ),
}
