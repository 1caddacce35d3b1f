"""What can be found of a thing: the word between whoever owns it and the search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from django.db.models import TextChoices
from django.dispatch import Signal
from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence


class SearchKind(TextChoices):
    """What a thing is to somebody who searches; its label stands beside each result."""

    PAGE = "page", pgettext_lazy("kind of search result", "Page")
    NEWS = "news", pgettext_lazy("kind of search result", "News")
    NOTICE = "notice", pgettext_lazy("kind of search result", "Notice")
    TENDER = "tender", pgettext_lazy("kind of search result", "Tender")
    PUBLICATION = "publication", pgettext_lazy("kind of search result", "Publication")
    DOCUMENT = "document", pgettext_lazy("kind of search result", "Document")
    UNIT = "unit", pgettext_lazy("kind of search result", "Department or unit")
    PERSON = "person", pgettext_lazy("kind of search result", "Person")
    SYSTEM = "system", pgettext_lazy("kind of search result", "System")
    EVENT = "event", pgettext_lazy("kind of search result", "Event")
    SERVICE = "service", pgettext_lazy("kind of search result", "Service")
    QUESTION = "question", pgettext_lazy("kind of search result", "Question and answer")
    PROJECT = "project", pgettext_lazy("kind of search result", "Project")
    OPPORTUNITY = "opportunity", pgettext_lazy("kind of search result", "Investment opportunity")
    VACANCY = "vacancy", pgettext_lazy("kind of search result", "Job vacancy")
    COMMITTEE = "committee", pgettext_lazy("kind of search result", "Committee")
    WARD = "ward", pgettext_lazy("kind of search result", "Ward")
    PRESS_RELEASE = "press_release", pgettext_lazy("kind of search result", "Press release")
    GALLERY = "gallery", pgettext_lazy("kind of search result", "Pictures")
    VIDEO = "video", pgettext_lazy("kind of search result", "Video")


class SearchPart(NamedTuple):
    """One part of a long thing, such as a page of a PDF; counted from 1, and found by itself."""

    number: int
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a reader wants to know of a file before opening it.

    Type in capitals, such as PDF; size in bytes; number of pages, where it is known.
    """

    format: str
    size: int | None
    pages: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchDocument:
    """The findable words of one thing, and what a result says of it.

    A model whose objects can be found has a method ``get_search_document``; it returns None for
    one that is not to be found. Whether it is published and public is not its business.

    ``title`` and ``body`` are plain text without markup. ``url`` is relative to the site's root; a
    page leaves it empty, since its place in the tree tells. ``parts`` are found beside the whole,
    under its title. ``shown`` is what a result shows in place of ``body``, where that is no text to
    read. ``file`` tells of a thing that is one.
    """

    title: str
    body: str
    kind: SearchKind
    language: str
    date: datetime.date | None = None
    financial_year: str = ""
    is_sample: bool = False
    url: str = ""
    shown: str = ""
    parts: Sequence[SearchPart] = ()
    file: FileFacts | None = None


#: Sent with ``instance``, a saved page or document, by whoever changed words of it that are not
#: its own, such as rows that a page lists. Search hears of a thing's own changes by itself.
search_document_changed = Signal()
