"""Many changes in one request, and what the engine says to each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from search.engines.elastic.transport import EngineAway

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from search.models import Entry

#: Of one request, in bytes: a batch may hold many long documents.
_MAX_REQUEST = 8_000_000
_NEWER_IS_THERE, _IS_GONE = 409, 404
_INDEX_IS_AWAY = {"index_not_found_exception", "index_closed_exception"}


def actions_for(entries: Iterable[Entry], removals: Iterable[tuple[int, int]]) -> list[str]:
    """The lines that say each change."""
    return [*_removing(removals), *_indexing(entries)]


def _removing(removals: Iterable[tuple[int, int]]) -> Iterator[str]:
    for pk, revision in removals:
        yield _lines({"delete": {"_id": str(pk), **_version(revision)}})


def _indexing(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        yield _lines({"index": {"_id": str(entry.pk), **_version(entry.revision)}}, document(entry))


def _version(revision: int) -> dict[str, Any]:
    return {"version": revision, "version_type": "external_gte"}


def _lines(*parts: dict[str, Any]) -> str:
    return "".join(f"{json.dumps(part)}\n" for part in parts)


def bodies(actions: Iterable[str]) -> Iterator[str]:
    """The actions in as few requests as the engine takes: it refuses one of 100 MB for ever."""
    body: list[str] = []
    size = 0
    for action in actions:
        if body and size + len(action) > _MAX_REQUEST:
            yield "".join(body)
            body, size = [], 0
        body.append(action)
        size += len(action)
    if body:
        yield "".join(body)


def document(entry: Entry) -> dict[str, Any]:
    """An entry as the index holds it."""
    return {
        "id": entry.pk,
        "title": entry.words_title,
        # With the title, so that a word's rareness is counted over all entries, bodies or not.
        "text": f"{entry.words_title} {entry.words_body} {entry.stems}",
        "kind": entry.kind,
        "institution": str(entry.institution_id),
        "language": entry.language,
        "financial_year": entry.financial_year,
        "date": entry.date.isoformat() if entry.date else None,
        "revision": entry.revision,
    }


def refused_among(items: Iterable[dict[str, Any]], alias: str) -> Iterator[str]:
    """What the engine will never take; raises `EngineAway` for what it does not take now."""
    for item in items:
        [result] = item.values()
        status, error = result["status"], result.get("error", {})
        if result["_index"] == alias or error.get("type") in _INDEX_IS_AWAY:
            # An alias that leads nowhere stands in the answer as it is, with a deletion's, too,
            # which is answered kindly even so.
            raise EngineAway(f"The index is gone or closed: {error}", status)
        if status < 300 or status in {_NEWER_IS_THERE, _IS_GONE}:
            continue
        if status == 400:
            yield f"entry {result['_id']}: {error}"
        else:
            # A full disk (403, 429), an overload (429), a shard that is away (503): all pass.
            raise EngineAway(f"{status}: {error}", status)
