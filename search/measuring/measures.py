"""The usual figures of retrieval, from the places at which the right answers stood."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from statistics import mean, quantiles
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: at which place its first right answer stood (from 1; None if nowhere), how
    many of its right answers were among the first hundred, whether anything was found, and the
    seconds that it took altogether and in the ranker.
    """

    place: int | None
    recall: float
    is_empty: bool
    seconds: float
    ranking_seconds: float

    @classmethod
    def judge(
        cls, found: Sequence[str], right: Collection[str], seconds: float, ranking_seconds: float
    ) -> Asked:
        places = [place for place, docid in enumerate(found, 1) if docid in right]
        recall = sum(place <= 100 for place in places) / max(1, len(right))
        return cls(min(places, default=None), recall, not found, seconds, ranking_seconds)


@dataclass(frozen=True, slots=True)
class Measures:
    """Shares are from 0 to 1, times in milliseconds."""

    questions: int
    success_at_1: float
    success_at_3: float
    success_at_5: float
    success_at_10: float
    mrr_at_10: float
    recall_at_100: float
    empty: float
    p50_ms: float
    p95_ms: float
    ranking_p50_ms: float
    ranking_p95_ms: float

    def as_dict(self) -> dict[str, float]:
        return {name: round(value, 4) for name, value in asdict(self).items()}


def measure(asked: Sequence[Asked]) -> Measures:
    """The figures of at least one question."""
    p50, p95 = _percentiles([one.seconds for one in asked])
    ranking_p50, ranking_p95 = _percentiles([one.ranking_seconds for one in asked])
    return Measures(
        questions=len(asked),
        success_at_1=_success(asked, 1),
        success_at_3=_success(asked, 3),
        success_at_5=_success(asked, 5),
        success_at_10=_success(asked, 10),
        mrr_at_10=mean(1 / one.place if one.place and one.place <= 10 else 0 for one in asked),
        recall_at_100=mean(one.recall for one in asked),
        empty=mean(one.is_empty for one in asked),
        p50_ms=p50,
        p95_ms=p95,
        ranking_p50_ms=ranking_p50,
        ranking_p95_ms=ranking_p95,
    )


def _success(asked: Sequence[Asked], depth: int) -> float:
    return mean(one.place is not None and one.place <= depth for one in asked)


def _percentiles(seconds: Sequence[float]) -> tuple[float, float]:
    """The middle one and the one that a twentieth exceeds, in milliseconds."""
    cut = quantiles([*seconds, *seconds], n=20, method="inclusive")
    return cut[9] * 1000, cut[18] * 1000
