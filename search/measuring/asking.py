"""Asking all questions of one engine, the way the search page does."""

from __future__ import annotations

from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING

from search.answer import find, in_order, understood
from search.engines import DatabaseEngine, ElasticEngine, current_index
from search.indexing import batches
from search.measuring.measures import Asked, measure
from search.measuring.scratch import scratch_institution
from search.models import Entry
from search.query import Query

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lga.models import Institution
    from search.engines import Engine
    from search.measuring.measures import Measures
    from search.measuring.questions import Benchmark

#: As deep as recall is counted.
DEPTH = 100
_BATCH = 1_000
ENGINES = ("database", "elastic")


@contextmanager
def engine_of(name: str) -> Iterator[Engine]:
    """The engine to measure; `elastic` gets an index of its own, which is deleted afterwards."""
    if name == "database":
        yield DatabaseEngine()
        return
    index = current_index()
    if index is None:
        raise ValueError("SEARCH_URL names no engine, so there is no `elastic` to measure")
    name = index.create()
    try:
        for batch in batches(Entry.objects.order_by("pk").iterator(chunk_size=_BATCH), _BATCH):
            index.send(batch, [], index.entrance(name))
        index.refresh(name)
        yield ElasticEngine(index.transport, name, patience=60)
    finally:
        index.drop(name)


def measured(benchmark: Benchmark, engine: str) -> Measures:
    """How well one of `ENGINES` finds, in an institution that nobody else ever sees.

    Raises `EngineAway`, and `AnotherIsAtWork` while somebody else counts terms.
    """
    with scratch_institution(benchmark.passages) as institution, engine_of(engine) as asked:
        answers = ask_all(benchmark.questions, benchmark.judgements, institution, asked)
        return measure(list(answers))


def ask_all(
    questions: Mapping[str, str],
    judgements: Mapping[str, set[str]],
    institution: Institution,
    engine: Engine,
) -> Iterator[Asked]:
    """What became of each question that has an answer."""
    docids = dict(Entry.objects.filter(institution=institution).values_list("pk", "url"))
    for key, right in judgements.items():
        began = perf_counter()
        query = understood(
            Query(text=questions[key], institution_id=institution.pk, page_size=DEPTH)
        )
        found = find(query, engine)
        was_found = perf_counter()
        ranked = in_order(query, found)
        ended = perf_counter()
        answers = [docids[pk] for pk in ranked.entry_ids]
        yield Asked.judge(answers, right, ended - began, ended - was_found)
