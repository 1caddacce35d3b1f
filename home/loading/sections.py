"""Where the texts of a region's folder belong in an institution's tree."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from home.loading.texts import Text
from home.models import HomePage, SectionIndexPage, StandardPage
from lga.models import ContactPage, SystemsRegisterPage, UnitIndexPage
from publications.models import (
    GalleryIndexPage,
    GalleryPage,
    NewsIndexPage,
    NewsPage,
    NoticeIndexPage,
    NoticePage,
    PublicationIndexPage,
    PublicationPage,
    TenderIndexPage,
    TenderPage,
    VideoIndexPage,
    VideoPage,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from cms.core.models import BasePage

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

    Its words and facts are those of a row; of its references only ``image`` and ``document`` are
    known. A translation has as many rows, in the same order, with their words only.
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

    ``words`` are translated with a page; ``facts`` are the same in every language and say how
    they are read; ``references`` name pictures and documents of the folder; ``rows`` hang from
    the page.
    """

    index_type: type[BasePage]
    page_type: type[BasePage] | None = None
    words: tuple[str, ...] = ()
    facts: dict[str, Callable[[Text, str], Any]] = field(default_factory=dict)
    references: tuple[str, ...] = ()
    rows: dict[str, Rows] = field(default_factory=dict)

    @property
    def original_names(self) -> set[str]:
        """What the front matter of an original may say."""
        named = (*self.words, *self.facts, *self.references, *self.rows)
        return {*COMMON_WORDS, *COMMON_FACTS, *named}


SECTIONS = {
    "home": Section(HomePage),
    "about": Section(SectionIndexPage, StandardPage),
    # Its pages stand in units.csv; a text adds summary and body.
    "units": Section(UnitIndexPage),
    "systems": Section(SystemsRegisterPage),
    "contact": Section(ContactPage),
    "media": Section(SectionIndexPage),
    "opportunities": Section(SectionIndexPage),
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
}
