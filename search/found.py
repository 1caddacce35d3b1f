"""What a result shows of an entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models.functions import Left
from django.utils.safestring import SafeString

from search.analysis import stem
from search.models import Entry
from search.snippets import SEARCHED_CHARACTERS, mark, snippet

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from lga.frame import Frame
    from lga.models import Institution
    from search.ranking import Question


@dataclass(frozen=True, slots=True)
class Found:
    """One result; its title and snippet are HTML made of escaped text and marks."""

    title_html: SafeString
    snippet_html: SafeString
    url: str
    kind: str
    kind_label: str
    institution_name: str
    date: datetime.date | None
    financial_year: str
    language: str
    is_sample: bool
    # Of a long document, which page of it this is, or which part where it has no pages.
    page: int = 0
    part: int = 0


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
    entries = (
        Entry.objects.without_words()
        .defer("body")
        .annotate(beginning=Left("body", SEARCHED_CHARACTERS))
    )
    by_id = entries.in_bulk(ids)
    owners = {institution.pk: institution for institution in frame.institutions}
    # An entry, or a whole council, may have come or gone since the engine answered.
    present = (by_id[pk] for pk in ids if pk in by_id and by_id[pk].institution_id in owners)
    return [_found(entry, owners[entry.institution_id], question, frame) for entry in present]


def _found(entry: Any, owner: Institution, question: Question, frame: Frame) -> Found:
    asked = _AskedIn(question, entry.language)
    is_own = owner == frame.institution
    return Found(
        title_html=SafeString(mark(entry.title, asked)),
        snippet_html=SafeString(snippet(entry.beginning, asked)),
        url=entry.url if is_own else f"{owner.site.root_url}{entry.url}",
        kind=entry.kind,
        kind_label=entry.get_kind_display(),
        institution_name=owner.name,
        date=entry.date,
        financial_year=entry.financial_year,
        language=entry.language,
        is_sample=entry.is_sample,
        page=entry.part if "#page=" in entry.url else 0,
        part=entry.part,
    )
