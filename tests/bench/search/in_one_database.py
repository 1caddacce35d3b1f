"""The engines that stand on one database, the one of the environment, measured table by table."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import django
from django.core.management import call_command

from tests.bench.search.lines import NOT_KEPT_TO, Measured, Times, growth, heading, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeVar

    from lga.models import Institution
    from search.engines import Engine

    Asked = TypeVar("Asked")

WARM_UP = 20
#: Each question is asked so often and its quickest time counts: what else the machine did
#: meanwhile is not the engine's.
ROUNDS = 3
#: After so many letters suggestions are asked for: a word and the beginning of another.
TYPED = 8
#: What waits for an engine that others keep busy is measured, not given up.
PATIENCE = 60


def milliseconds(act: Callable[[Asked], object], all_asked: Sequence[Asked]) -> list[float]:
    """The quickest time of each."""
    for asked in all_asked[:WARM_UP]:
        act(asked)
    rounds = [[_milliseconds(act, asked) for asked in all_asked] for _ in range(ROUNDS)]
    return [min(times) for times in zip(*rounds, strict=True)]


def _milliseconds(act: Callable[[Asked], object], asked: Asked) -> float:
    began = time.perf_counter()
    act(asked)
    return (time.perf_counter() - began) * 1000


def measure(engine: Engine, texts: Sequence[str], house: Institution) -> tuple[Times, Times, Times]:
    """The engine alone, the whole answer, suggestions."""
    from search.answer import answer, find, understood
    from search.query import Query
    from search.suggestions.suggest import suggestions

    plain = [Query(text=text) for text in texts]
    ready = [understood(query) for query in plain]
    typed = [Query(text=text[:TYPED]) for text in texts]
    return (
        Times.of(milliseconds(lambda query: find(query, engine), ready)),
        Times.of(milliseconds(lambda query: answer(query, engine), plain)),
        Times.of(milliseconds(lambda query: suggestions(query, house, "sw"), typed)),
    )


def filled_engine() -> tuple[Engine, float]:
    """OpenSearch with all of the table, and how many entries a second it took in."""
    from search.engines import ElasticEngine, current_index
    from search.keeping_up.rebuilding import rebuild_index

    index = current_index()
    if index is None:
        raise ValueError("SEARCH_URL names no engine")
    began = time.perf_counter()
    sent = rebuild_index(index)
    speed = sent / (time.perf_counter() - began)
    return ElasticEngine(index.transport, index.alias, patience=PATIENCE), speed


def finds_well(options: argparse.Namespace) -> bool:
    """Whether each engine puts the answers first, where these are known."""
    from search.measuring.questions import read_benchmark
    from tests.bench.search.relevance import relevance

    if not options.qrels:
        return True
    benchmark = read_benchmark(options.corpus, options.queries, options.qrels)
    kept_to = [say(relevance(benchmark, name)) for name in options.engines]
    return all(kept_to)


def measure_all(options: argparse.Namespace) -> bool:
    """Whether all that was measured keeps to what was asked for."""
    from search.engines import DatabaseEngine
    from search.measuring.questions import read_corpus, read_questions
    from search.term_counts import count_terms
    from tests.bench.search.filling import fill_up
    from tests.bench.search.made import Maker, institutions
    from tests.bench.search.publishing import until_findable

    kept_to = finds_well(options)
    say(heading())
    texts = list(read_questions(options.queries).values())[: options.asked]
    maker = Maker(read_corpus(options.corpus), institutions())
    found: dict[str, list[Measured]] = {name: [] for name in options.engines}
    for total in sorted(map(int, options.entries.split(","))):
        of_table = fill_up(maker, total)
        count_terms()
        for name in options.engines:
            engine, speed = (
                filled_engine() if name == "opensearch" else (DatabaseEngine(), of_table)
            )
            times = measure(engine, texts, maker.houses[0])
            found[name].append(Measured(name, total, *times, speed))
            kept_to &= say(found[name][-1].told())
            if name == "opensearch":
                kept_to &= say(until_findable(engine, maker))
    for one in found.values():
        kept_to &= say(growth(one))
    return kept_to


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--queries", type=Path)
    parser.add_argument("--qrels", type=Path)
    parser.add_argument("--entries")
    parser.add_argument("--asked", type=int)
    parser.add_argument("engines", nargs="+")
    options = parser.parse_args()
    django.setup()
    call_command("migrate", verbosity=0)
    sys.exit(0 if measure_all(options) else NOT_KEPT_TO)


if __name__ == "__main__":
    main()
