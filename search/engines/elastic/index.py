"""The index: what it holds, and the alias by which it is asked while another one is made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from secrets import token_hex
from typing import TYPE_CHECKING

from django.utils import timezone

from search.engines.elastic.bulk import actions_for, bodies, refused_among
from search.engines.elastic.transport import EngineAway, what_was_asked

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

_NOT_FOUND = 404
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
            told = self.transport.request("GET", f"/_alias/{self.alias}")
        except EngineAway as away:
            if away.status == _NOT_FOUND:
                return None
            raise
        with what_was_asked():
            # Never none at all: the engine says that with 404.
            [name, *_] = [name for name, its in told.items() if self.alias in its["aliases"]]
            return str(name)

    def create(self) -> str:
        # The date is for people; what makes the name unlike any other is no clock.
        name = f"{self.alias}-{timezone.now():%Y%m%d}-{token_hex(6)}"
        definition = {**DEFINITION, "aliases": {self.entrance(name): {}}}
        self.transport.request("PUT", f"/{name}", definition)
        return name

    def entrance(self, name: str) -> str:
        """The alias by which an index is filled before it answers."""
        return f"{name}-entrance"

    def serve(self, name: str) -> None:
        """Let this index answer instead of any other, in one step; then delete those."""
        others = [other for other in self.names() if other != name]
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

        `into` is an alias. Returns what the engine refuses for good, entry by entry.
        """
        actions = actions_for(entries, removals)
        refresh = "true" if len(actions) < _FEW else "false"
        refused: list[str] = []
        for body in bodies(actions):
            answer = self.transport.request(
                "POST", f"/{into}/_bulk", body, require_alias="true", refresh=refresh
            )
            with what_was_asked():
                refused += refused_among(answer["items"], into)
        return refused

    def contents(self, name: str, size: int = 5000) -> Iterator[tuple[int, int]]:
        """The id and revision of everything in the index, by id."""
        after: list[int] = [-1]
        while True:
            body = {"size": size, "sort": ["id"], "search_after": after, "_source": False}
            body |= {"docvalue_fields": ["revision"], "track_total_hits": False}
            answer = self.transport.request("POST", f"/{name}/_search", body)
            with what_was_asked():
                hits = answer["hits"]["hits"]
                found = [(hit["sort"][0], hit["fields"]["revision"][0]) for hit in hits]
            yield from found
            if len(hits) < size:
                return
            after = hits[-1]["sort"]

    def revisions(self, name: str, keys: Sequence[int]) -> dict[int, int]:
        """The revisions of these as the index has them at this moment, refreshed or not."""
        body = {"ids": [str(key) for key in keys]}
        answer = self.transport.request("POST", f"/{name}/_mget", body, _source="revision")
        with what_was_asked():
            found = [document for document in answer["docs"] if document["found"]]
            return {int(one["_id"]): one["_source"]["revision"] for one in found}

    def names(self) -> list[str]:
        """The indexes of this portal; another's prefix may begin with ours.

        Among them is what a deletion made that came after the engine was wiped: it takes no heed
        of `require_alias`, and leaves an index that has the name of the alias.
        """
        ours = re.compile(rf"{re.escape(self.alias)}(-\d{{8,20}}(-[0-9a-f]+)?(-entrance)?)?")
        found = self.transport.request("GET", f"/{self.alias}*/_alias")
        return [name for name in found if ours.fullmatch(name)]
