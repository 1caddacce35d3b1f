"""What the engine is asked, as one pure function of the query."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from search.query import Query

#: A word of the title counts four times: it stands in the text, too.
TITLE_WEIGHT = 3.0
#: What two neighbouring words of the question add when they are neighbours in the text, too.
NEIGHBOURS_WEIGHT = 0.3
MAX_NEIGHBOURS = 8
#: At most so much is added for being new: far less than one rare word, so that an old text which
#: fits better stays ahead.
RECENCY_WEIGHT = 0.1
RECENCY_PIVOT = "365d"

#: The engines count up to here from the first result on; from there on they go by what came last.
WINDOW = 10_000
#: A page behind so many results costs one question for each window before it; nobody reads there.
MOST_RESULTS = 5 * WINDOW

#: The filters that have a facet: field of the index, attribute of the query.
_FACETS = {
    "kind": "kind",
    "financial_year": "financial_year",
    "institution": "institution_id",
    "language": "language",
}
_MAX_CHOICES = 1000


def body_for(query: Query, page: int) -> dict[str, Any]:
    """The request that answers a query: its page of results, their number, and the facets."""
    return _found(query, query.page_size) | {
        "from": (page - 1) * query.page_size,
        "track_total_hits": True,
        "aggs": {field: _facet(query, field) for field in _FACETS},
    }


def body_after(query: Query, after: list[Any], size: int) -> dict[str, Any]:
    """The request for so many results after the one with these sort values; from the first on
    where there are none yet. Nothing is counted.
    """
    body = _found(query, size) | {"track_total_hits": False}
    return body | {"search_after": after} if after else body


def _found(query: Query, size: int) -> dict[str, Any]:
    return {
        "size": size,
        # The key from its column: to open the stored rows took half of the time of an answer.
        "stored_fields": "_none_",
        "docvalue_fields": ["id"],
        "query": _ranked(query),
        # After the counting, so that each facet is counted without its own filter.
        "post_filter": {"bool": {"filter": _filters(query)}},
        "sort": _order(query),
    }


def _order(query: Query) -> list[Any]:
    newest = {"date": {"order": "desc", "missing": "_last"}}
    first = [newest, "_score"] if query.sort == "date" else ["_score", newest]
    return [*first, {"id": "asc"}]


def _ranked(query: Query) -> dict[str, Any]:
    """What holds a required term. The others stand in so many entries that to look them all up
    costs more the larger the index, and the ranker reads them of its candidates.
    """
    must = [" ".join(terms) for terms in query.required if terms]
    title = {"match": {"title": {"query": " ".join(must), "boost": TITLE_WEIGHT}}}
    return {
        "bool": {
            "must": [{"match": {"text": terms}} for terms in must],
            "should": [title, *_neighbours(query), _recency()],
        }
    }


def _neighbours(query: Query) -> list[dict[str, Any]]:
    """Pairs with a word that an entry must hold: where two common words are neighbours says little
    and takes long to look up.
    """
    rare = set(query.required.terms)
    pairs = [pair for pair in pairwise(query.words) if not rare.isdisjoint(pair)][:MAX_NEIGHBOURS]
    return [
        {"match_phrase": {field: {"query": " ".join(pair), "slop": 1, "boost": weight}}}
        for pair in pairs
        for field, weight in (
            ("title", NEIGHBOURS_WEIGHT * TITLE_WEIGHT),
            ("text", NEIGHBOURS_WEIGHT),
        )
    ]


def _recency() -> dict[str, Any]:
    """What the date adds: the same all day, for a page goes by the scores of the page before."""
    feature = {"field": "date", "pivot": RECENCY_PIVOT, "boost": RECENCY_WEIGHT}
    return {"distance_feature": {**feature, "origin": "now/d"}}


def _filters(query: Query, without: str = "") -> list[dict[str, Any]]:
    return [
        {"term": {field: getattr(query, attribute)}}
        for field, attribute in _FACETS.items()
        if field != without and getattr(query, attribute)
    ]


def _facet(query: Query, field: str) -> dict[str, Any]:
    return {
        "filter": {"bool": {"filter": _filters(query, without=field)}},
        "aggs": {"choices": {"terms": {"field": field, "size": _MAX_CHOICES}}},
    }
