"""The order of results: one weighted sum."""

from __future__ import annotations

from operator import mul
from typing import TYPE_CHECKING

from search.ranking.features import Features, compare

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from search.ranking.candidate import Candidate
    from search.ranking.counts import Counts
    from search.ranking.question import Question

#: How many of an engine's best are ranked anew.
DEPTH = 150

#: Fitted on the benchmark's questions by cross-validation: docs/decisions/0030-relevance.md.
WEIGHTS = Features(
    words=0.40,
    stems=0.28,
    grams=0.72,
    lead=0.55,
    names=0.59,
    year=1.0,
    number=0.9,
    window=0.58,
    place=0.89,
)
#: What the best candidate of a question has: of all five fields together, and of the window.
_FIELDS_SCALE = 10.0
_WINDOW_SCALE = 3.0


def rank(candidates: Sequence[Candidate], question: Question, counts: Counts) -> list[int]:
    """The keys of the candidates, the best first; of equals the newest, then the oldest key."""
    scored = zip(scores(list(compare(candidates, question, counts))), candidates, strict=True)
    best_first = sorted(scored, key=lambda pair: (-pair[0], -_day(pair[1].date), pair[1].entry_id))
    return [candidate.entry_id for _, candidate in best_first]


def scores(features: Sequence[Features]) -> list[float]:
    """One figure each. Rare words make all figures of a question large, so they are scaled."""
    fields = max((_fields(one) for one in features), default=0) or 1
    window = max((one.window for one in features), default=0) or 1
    scales = [_FIELDS_SCALE / fields] * 5 + [1, 1, _WINDOW_SCALE / window, 1]
    factors = [weight * scale for weight, scale in zip(WEIGHTS, scales, strict=True)]
    return [sum(map(mul, factors, one)) for one in features]


def _fields(one: Features) -> float:
    return one.words + one.stems + one.grams + one.lead + one.names


def _day(date: datetime.date | None) -> int:
    return date.toordinal() if date else 0
