"""How well an engine finds, on questions whose answers are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from search.measuring.asking import measured
from tests.bench.search.lines import Told, verdict

if TYPE_CHECKING:
    from search.measuring.questions import Benchmark

#: The least mean reciprocal rank among ten, and the most milliseconds of ranking one question.
MRR, RANKING = 0.54, 10


def relevance(benchmark: Benchmark, name: str) -> Told:
    """Asked of a database that holds nothing else, so that words are as rare as in the corpus."""
    found = measured(benchmark, "elastic" if name == "opensearch" else "database")
    holds = (found.mrr_at_10 >= MRR, found.empty == 0, found.ranking_p95_ms < RANKING)
    finds, is_full, is_quick = (verdict(holds=one) for one in holds)
    line = (
        f"{name}: MRR@10 {found.mrr_at_10:.4f} (≥ {MRR}: {finds}), {found.empty:.1%} without an"
        f" answer (0: {is_full}), ranking p50 {found.ranking_p50_ms:.1f} and p95"
        f" {found.ranking_p95_ms:.1f} ms (< {RANKING}: {is_quick})"
    )
    return Told(line, all(holds))
