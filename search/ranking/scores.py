"""One figure for each candidate: a weighted sum."""

from __future__ import annotations

from heapq import nlargest
from operator import mul
from typing import TYPE_CHECKING

from search.ranking.closer import Closer
from search.ranking.features import Comparison, Features

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Fitted on the benchmark's questions by cross-validation, those of what a closer look tells with
#: the others held as they were: docs/decisions/0030-relevance.md.
WEIGHTS = Features(
    words=0.40,
    stems=0.28,
    grams=0.72,
    lead=0.55,
    names=0.59,
    window=0.58,
    place=0.89,
    year=1.0,
    number=0.9,
    size=1.0,
)
CLOSER_WEIGHTS = Closer(alike=1.0, together=0.45, names=0.45)
#: What the best candidate of a question has: of all five fields together, and of the window.
_FIELDS_SCALE = 10.0
_WINDOW_SCALE = 3.0
#: So many of the best are looked at more closely. None of them falls behind the others by that,
#: since all that may be found there is in a text's favour.
LOOKED_AT = 12


def scores(comparison: Comparison) -> list[float]:
    """One figure each. Rare words make all figures of a question large, so they are scaled."""
    features = comparison.features()
    scale = _FIELDS_SCALE / (max(map(_fields, features), default=0) or 1)
    window = _WINDOW_SCALE / (max((one.window for one in features), default=0) or 1)
    found = _weighed(features, WEIGHTS, [scale] * 5 + [window, 1, 1, 1, 1])
    best = nlargest(LOOKED_AT, range(len(found)), key=found.__getitem__)
    closer = _weighed(comparison.look_closer(best), CLOSER_WEIGHTS, [scale, scale, 1])
    for number, more in zip(best, closer, strict=True):
        found[number] += more
    return found


def _weighed(
    rows: Sequence[tuple[float, ...]], weights: tuple[float, ...], scales: Sequence[float]
) -> list[float]:
    factors = list(map(mul, weights, scales))
    return [sum(map(mul, factors, row)) for row in rows]


def _fields(one: Features) -> float:
    return one.words + one.stems + one.grams + one.lead + one.names
