"""Suggestions for what was typed so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from search.analysis import fold
from search.engines import newest_titles
from search.models import AskedQuestion
from search.suggestions.typed import Typed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lga.models import Institution
    from search.query import Query

#: As many as a small screen shows above its keyboard.
MOST = 6
#: Of which questions that others ask.
MOST_ASKED = 3


def suggestions(query: Query, site_of: Institution, language: str) -> list[str]:
    """Questions that begin like this one, and titles that hold it, the likeliest first.

    In two queries; none for what says too little.
    """
    typed = Typed.read(query.text)
    if typed is None:
        return []
    # Whichever engine answers questions: the table is always there, and titles are few.
    titles = newest_titles(
        typed.words, typed.beginning, institution_id=query.institution_id, language=language
    )
    titles.sort(key=lambda title: _distance(title, typed))
    return _each_once([*_asked(typed, site_of, language), *titles])[:MOST]


def _asked(typed: Typed, site_of: Institution, language: str) -> list[str]:
    """What several have asked of this site lately, and found: never what one person typed."""
    popular = AskedQuestion.objects.popular(site_of.pk, language, timezone.localdate())
    beginning = popular.filter(words__startswith=typed.text)
    return [row["words"] for row in beginning[:MOST_ASKED]]


def _distance(title: str, typed: Typed) -> tuple[bool, int]:
    """Titles that begin as was typed come first, then the shorter ones."""
    return not fold(title).startswith(typed.text), len(title)


def _each_once(texts: Iterable[str]) -> list[str]:
    first: dict[str, str] = {}
    for text in texts:
        first.setdefault(fold(text), text)
    return list(first.values())
