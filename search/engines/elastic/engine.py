"""Asking the engine a reader's question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from search.engines.base import Facets, Results
from search.engines.elastic.question import MOST_RESULTS, WINDOW, body_after, body_for
from search.engines.elastic.transport import what_was_asked

if TYPE_CHECKING:
    from search.engines.elastic.transport import Transport
    from search.query import Query

#: How long a reader waits for the engine, in seconds.
READERS_PATIENCE = 0.29
#: Passing over ten thousand results takes longer; that the engine is there is known by then.
FAR_PATIENCE = 3.0


@dataclass(frozen=True)
class ElasticEngine:
    """Answers from the index behind the alias; raises `EngineAway` when it cannot."""

    transport: Transport
    alias: str
    patience: float = READERS_PATIENCE

    def search(self, query: Query) -> Results:
        if not query.words:
            return Results()
        page = max(1, min(query.page, WINDOW // query.page_size))
        answer = self._ask(body_for(query, page))
        with what_was_asked():
            ids, total, facets = _ids(answer), _total(answer), _facets(answer)
        last = max(1, -(-min(total, MOST_RESULTS) // query.page_size))
        if page != min(query.page, last):
            page = min(query.page, last)
            ids = self._far(query, page)
        return Results(ids, total, page, facets)

    def try_out(self) -> None:
        """Ask something small; raises `EngineAway` unless the answer comes as readers expect it."""
        answer = self._ask({"size": 1, "stored_fields": "_none_", "docvalue_fields": ["id"]})
        with what_was_asked():
            _ids(answer)

    def _far(self, query: Query, page: int) -> list[int]:
        """A page wherever it is: results are passed over by windows, each after the last one."""
        remaining = (page - 1) * query.page_size
        after: list[Any] = []
        while remaining:
            step = min(remaining, WINDOW)
            passed = self._ask(body_after(query, after, step), FAR_PATIENCE)
            with what_was_asked():
                hits = passed["hits"]["hits"]
                after = hits[-1]["sort"] if hits else []
            if not hits:
                return []  # taken out of the index meanwhile
            remaining -= step
        answer = self._ask(body_after(query, after, query.page_size), FAR_PATIENCE)
        with what_was_asked():
            return _ids(answer)

    def _ask(self, body: dict[str, Any], patience: float | None = None) -> Any:
        return self.transport.request(
            "POST",
            f"/{self.alias}/_search",
            body,
            timeout=patience or self.patience,
            # The same copy of the index for everybody, so that pages do not overlap.
            preference="reader",
        )


def _ids(answer: Any) -> list[int]:
    return [int(hit["fields"]["id"][0]) for hit in answer["hits"]["hits"]]


def _total(answer: Any) -> int:
    return int(answer["hits"]["total"]["value"])


def _facets(answer: Any) -> Facets:
    found = answer["aggregations"]
    return Facets(
        kinds=_choices(found["kind"]),
        financial_years=_choices(found["financial_year"]),
        institutions={int(key): count for key, count in _choices(found["institution"]).items()},
        languages=_choices(found["language"]),
    )


def _choices(facet: Any) -> dict[Any, int]:
    return {choice["key"]: int(choice["doc_count"]) for choice in facet["choices"]["buckets"]}
