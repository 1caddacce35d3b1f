"""The index: what it holds, and the alias by which it is asked while another one is made."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from search.engines.elastic.transport import EngineAway

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from search.engines.elastic.transport import Transport
    from search.models import Entry

_WORDS = {"type": "text", "analyzer": "whitespace"}
_KEYWORD = {"type": "keyword"}

DEFINITION = {
    "settings": {
        "number_of_shards": 1,
        "auto_expand_replicas": "0-1",
        # A deletion is remembered for so long against a late repetition of what it deleted.
        "gc_deletes": "1h",
        "similarity": {"default": {"type": "BM25"}},
    },
    "mappings": {
        "dynamic": "strict",
        # The table has the texts; here are only the words to look them up by.
        "_source": {"excludes": ["title", "text"]},
        "properties": {
            "id": {"type": "long"},
            "title": _WORDS,
            "text": _WORDS,
            "kind": _KEYWORD,
            "institution": _KEYWORD,
            "language": _KEYWORD,
            "financial_year": _KEYWORD,
            "date": {"type": "date", "format": "strict_date"},
            "revision": {"type": "long"},
        },
    },
}

_NEWER_IS_THERE, _IS_GONE, _NOT_FOUND = 409, 404, 404
#: A few entries are made findable at once; many become so within the second anyhow.
_FEW = 200


@dataclass(frozen=True)
class Index:
    """All indexes of one portal: `prefix` is the alias, `prefix-…` are those behind it."""

    transport: Transport
    alias: str

    def serving(self) -> str | None:
        """The index that answers now, if there is one."""
        try:
            return next(iter(self.transport.request("GET", f"/_alias/{self.alias}")), None)
        except EngineAway as away:
            if away.status == _NOT_FOUND:
                return None
            raise

    def create(self) -> str:
        name = f"{self.alias}-{timezone.now():%Y%m%d%H%M%S%f}"
        self.transport.request("PUT", f"/{name}", DEFINITION)
        return name

    def serve(self, name: str) -> None:
        """Let this index answer instead of any other, in one step; then delete those."""
        others = [other for other in self._all() if other != name]
        remove = [{"remove_index": {"index": other}} for other in others]
        add = {"add": {"index": name, "alias": self.alias, "is_write_index": True}}
        self.transport.request("POST", "/_aliases", {"actions": [add, *remove]})

    def drop(self, name: str) -> None:
        self.transport.request("DELETE", f"/{name}")

    def refresh(self, name: str) -> None:
        self.transport.request("POST", f"/{name}/_refresh")

    def send(
        self, entries: Sequence[Entry], removals: Iterable[tuple[int, int]], into: str
    ) -> list[str]:
        """Index these and delete those (id, revision); whatever is newer in the index stays.

        Returns what the engine refuses for good, entry by entry.
        """
        lines = [*_removing(removals), *_indexing(entries)]
        body = "".join(f"{json.dumps(line)}\n" for line in lines)
        params: dict[str, Any] = {"refresh": "true"} if len(lines) < _FEW else {}
        if into == self.alias:
            # Without it, an index that is gone would come back without its definition.
            params["require_alias"] = "true"
        answer = self.transport.request("POST", f"/{into}/_bulk", body, **params)
        return list(_refused(answer["items"])) if answer["errors"] else []

    def contents(self, name: str, size: int = 5000) -> Iterator[tuple[int, int]]:
        """The id and revision of everything in the index, by id."""
        after: list[int] = [-1]
        while True:
            body = {"size": size, "sort": ["id"], "search_after": after, "_source": False}
            body |= {"docvalue_fields": ["revision"], "track_total_hits": False}
            answer = self.transport.request("POST", f"/{name}/_search", body)
            hits = answer["hits"]["hits"]
            yield from ((hit["sort"][0], hit["fields"]["revision"][0]) for hit in hits)
            if len(hits) < size:
                return
            after = hits[-1]["sort"]

    def _all(self) -> list[str]:
        return list(self.transport.request("GET", f"/{self.alias}-*/_alias"))


def _removing(removals: Iterable[tuple[int, int]]) -> Iterator[dict[str, Any]]:
    for pk, revision in removals:
        yield {"delete": {"_id": str(pk), "version": revision, "version_type": "external_gte"}}


def _indexing(entries: Iterable[Entry]) -> Iterator[dict[str, Any]]:
    for entry in entries:
        version = {"version": entry.revision, "version_type": "external_gte"}
        yield {"index": {"_id": str(entry.pk), **version}}
        yield document(entry)


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


def _refused(items: Iterable[dict[str, Any]]) -> Iterator[str]:
    for item in items:
        [result] = item.values()
        status = result["status"]
        if status < 300 or status in {_NEWER_IS_THERE, _IS_GONE}:
            if "index_not_found" in str(result.get("error", "")):
                raise EngineAway("The index is gone", status)
            continue
        if status == 400:
            yield f"entry {result['_id']}: {result['error']}"
        else:
            # A full disk (403, 429), an overload (429), a shard that is away (503): all pass.
            raise EngineAway(f"{status}: {result['error']}", status)
