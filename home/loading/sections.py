"""Where the texts of a region's folder belong in an institution's tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from home.models import StandardPage
from lga.models import UnitPage
from publications.models import NewsPage, NoticePage, PublicationPage, TenderPage

if TYPE_CHECKING:
    from cms.core.models import BasePage

#: The file that holds the text of a section's own page.
INDEX = "index"


@dataclass(frozen=True, slots=True)
class Section:
    """A folder of texts: the type of its pages, and what the front matter gives them.

    ``words`` are translated with the page; ``facts`` are the same in every language.
    """

    page_type: type[BasePage] | None
    words: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


SECTIONS = {
    "home": Section(None),
    "about": Section(StandardPage),
    "units": Section(UnitPage),
    "systems": Section(None),
    "contact": Section(None),
    "news": Section(NewsPage),
    "notices": Section(
        NoticePage, words=("issuing_office", "audience"), facts=("reference", "deadline")
    ),
    "tenders": Section(
        TenderPage,
        words=("procuring_entity", "outcome_note"),
        facts=(
            "nest_number",
            "category",
            "method",
            "closing_at",
            "estimated_value",
            "nest_url",
            "outcome",
        ),
    ),
    "publications": Section(
        PublicationPage, words=("issuing_office",), facts=("kind", "financial_year")
    ),
}
