"""What a result shows of an entry."""

from __future__ import annotations

from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any

from django.db.models.functions import Left
from django.utils.html import strip_tags
from django.utils.safestring import SafeString

from cms.core.search_document import FileFacts
from search.analysis import stem
from search.models import Entry
from search.snippets import SEARCHED_CHARACTERS, mark, snippet

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from lga.frame import Frame
    from lga.models import Institution
    from search.models import SourceKey
    from search.ranking import Question


@dataclass(frozen=True, slots=True)
class Found:
    """One result; its title and snippet are HTML made of escaped text and marks."""

    entry_id: int
    # Stays while title, address and host change.
    key: str
    title: str
    title_html: SafeString
    snippet_html: SafeString
    # On its own site without the host; ``full_url`` can be followed from anywhere.
    url: str
    full_url: str
    kind: str
    kind_label: str
    institution: Institution
    date: datetime.date | None
    changed_at: datetime.datetime
    financial_year: str
    language: str
    is_sample: bool
    # Of a long document, which page of it this is, or which part where it has no pages.
    page: int = 0
    part: int = 0
    file: FileFacts | None = None

    @property
    def institution_name(self) -> str:
        return self.institution.name

    @property
    def is_elsewhere(self) -> bool:
        """Whether it stands on another host than the one where it was asked for."""
        return self.url == self.full_url

    @property
    def snippet(self) -> str:
        """The snippet as plain text."""
        return unescape(strip_tags(self.snippet_html))


@dataclass(frozen=True, slots=True)
class _AskedIn:
    """The words of a text that answer a question: those asked for, and other forms of them."""

    question: Question
    language: str

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str):
            return False
        return word in self.question.words or stem(word, self.language) in self.question.stems


def found_things(ids: Sequence[int], question: Question, frame: Frame) -> list[Found]:
    """The entries with these keys in this order, as seen from one institution's site."""
    return pinned_and_found((), ids, question, frame)[1]


def pinned_and_found(
    pinned: Sequence[SourceKey], ids: Sequence[int], question: Question, frame: Frame
) -> tuple[list[Found], list[Found]]:
    """The same after what is pinned, of which the whole is shown: read in one query together."""
    rows = Entry.objects.known_or_whole(ids, pinned).without_words().defer("body")
    entries = list(rows.annotate(beginning=Left("body", SEARCHED_CHARACTERS)))
    wholes = {entry.source: entry.pk for entry in entries if not entry.part}
    found = _by_id(entries, question, frame)
    # An entry, or a whole council, may have come or gone since the engine answered.
    return (
        [found[pk] for key in pinned if (pk := wholes.get(key, 0)) in found],
        [found[pk] for pk in ids if pk in found],
    )


def _by_id(entries: Sequence[Any], question: Question, frame: Frame) -> dict[int, Found]:
    owners = {institution.pk: institution for institution in frame.institutions}
    return {
        entry.pk: _found(entry, owner, _AskedIn(question, entry.language), frame)
        for entry in entries
        if (owner := owners.get(entry.institution_id))
    }


def _found(entry: Any, owner: Institution, asked: _AskedIn, frame: Frame) -> Found:
    full_url = f"{owner.site.root_url}{entry.url}"
    return Found(
        entry_id=entry.pk,
        key=f"{entry.content_type_id}/{entry.object_id}/{entry.part}",
        title=entry.title,
        title_html=SafeString(mark(entry.title, asked)),
        snippet_html=SafeString(snippet(entry.beginning, asked)),
        url=entry.url if owner == frame.institution else full_url,
        full_url=full_url,
        kind=entry.kind,
        kind_label=entry.get_kind_display(),
        institution=owner,
        date=entry.date,
        changed_at=entry.updated_at,
        financial_year=entry.financial_year,
        language=entry.language,
        is_sample=entry.is_sample,
        page=entry.part if "#page=" in entry.url else 0,
        part=entry.part,
        file=FileFacts(**entry.file) if entry.file else None,
    )
