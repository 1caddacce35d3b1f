"""Asking the engine a reader's question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from search.engines.base import Facets, Results
from search.engines.elastic.question import body_for, page_within_window

if TYPE_CHECKING:
    from search.engines.elastic.transport import Transport
    from search.query import Query

#: How long a reader waits for the engine, in seconds.
READERS_PATIENCE = 0.29


@dataclass(frozen=True)
class ElasticEngine:
    """Answers from the index behind the alias; raises `EngineAway` when it cannot."""

    transport: Transport
    alias: str
    patience: float = READERS_PATIENCE

    def search(self, query: Query) -> Results:
        if not query.words:
            return Results()
        page = page_within_window(query)
        answer = self._ask(query, page)
        total = answer["hits"]["total"]["value"]
        last = max(1, -(-total // query.page_size))
        if page > last:
            page = last
            answer = self._ask(query, page)
        ids = [hit["fields"]["id"][0] for hit in answer["hits"]["hits"]]
        return Results(ids, total, page, _facets(answer["aggregations"]))

    def _ask(self, query: Query, page: int) -> Any:
        return self.transport.request(
            "POST",
            f"/{self.alias}/_search",
            body_for(query, page),
            timeout=self.patience,
            # The same copy of the index for everybody, so that pages do not overlap.
            preference="reader",
        )


def _facets(answer: Any) -> Facets:
    return Facets(
        kinds=_choices(answer["kind"]),
        financial_years=_choices(answer["financial_year"]),
        institutions={int(key): count for key, count in _choices(answer["institution"]).items()},
        languages=_choices(answer["language"]),
    )


def _choices(facet: Any) -> dict[Any, int]:
    return {choice["key"]: choice["doc_count"] for choice in facet["choices"]["buckets"]}
