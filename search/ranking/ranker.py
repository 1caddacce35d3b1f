"""The order of results: by one weighted sum, which who asks and what stands before may change."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from search.ranking.features import Comparison
from search.ranking.scores import scores

if TYPE_CHECKING:
    import datetime
    from collections.abc import Hashable, Iterator, Sequence

    from search.ranking.candidate import Candidate
    from search.ranking.counts import Counts
    from search.ranking.question import Question

#: How many of an engine's best are ranked anew.
DEPTH = 100

#: What being of today adds; half of it is left after a year. Far less than a rare word weighs, so
#: that an old text which fits better stays ahead.
RECENCY = 0.2
_YEAR = 365
#: What being in the reader's language adds: as much as decides between two translations, and less
#: than a word that only one of them has.
IN_OWN_LANGUAGE = 1.0
#: What each further page of one book is worth of its own score, so that one book fills no list.
FURTHER_PAGE = 0.85
#: What a text is worth of its own score that says the same as one before it in another language.
TRANSLATION = 0.5


class Reader(NamedTuple):
    """Who asks, as far as the order of results depends on it.

    Without a day of today all texts are equally new, without a language all read equally well.
    """

    today: datetime.date | None = None
    language: str = ""


ANYBODY = Reader()


class _Scored(NamedTuple):
    """Sorted, the best come first; of equals the newest, then the oldest key."""

    minus_score: float
    minus_day: int
    entry_id: int
    source: Hashable
    translation: Hashable


def rank(
    candidates: Sequence[Candidate],
    question: Question,
    counts: Counts,
    reader: Reader = ANYBODY,
) -> list[int]:
    """The keys of the candidates, the best first."""
    found = scores(Comparison(candidates, question, counts))
    scored = (_scored(one, score, reader) for one, score in zip(candidates, found, strict=True))
    return [one.entry_id for one in sorted(_spread(sorted(scored)))]


def _scored(one: Candidate, score: float, reader: Reader) -> _Scored:
    if one.date and reader.today:
        score += RECENCY * _newness(one.date, reader.today)
    if one.language == reader.language:
        score += IN_OWN_LANGUAGE
    return _Scored(-score, -_day(one.date), one.entry_id, one.source, one.translation)


def _newness(date: datetime.date, today: datetime.date) -> float:
    """From 1 for today to nearly 0 for long ago."""
    return 1 / (1 + max(0, (today - date).days) / _YEAR)


def _spread(best_first: Sequence[_Scored]) -> Iterator[_Scored]:
    """What has been shown in part, or in another language, has less of its score left."""
    pages: dict[Hashable, int] = {}
    translated: set[Hashable] = set()
    for one in best_first:
        before = pages.get(one.source, 0) if one.source else 0
        pages[one.source] = before + 1
        left: float = FURTHER_PAGE**before
        if one.translation:
            left *= TRANSLATION if one.translation in translated else 1
            translated.add(one.translation)
        yield one if left == 1 else one._replace(minus_score=one.minus_score * left)


def _day(date: datetime.date | None) -> int:
    return date.toordinal() if date else 0
