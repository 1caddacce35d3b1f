"""The only place that writes entries: in turn, numbered, and only what has changed."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from django.db import transaction

from search.models import Entry, RevisionCounter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from search.models import SourceKey

_IDENTITY = ["content_type", "object_id", "part"]
_CONTENT = [
    "title",
    "body",
    "words_title",
    "words_body",
    "stems",
    "names",
    "kind",
    "institution",
    "language",
    "financial_year",
    "date",
    "url",
    "is_sample",
    "translation_key",
    "file",
]
_content_of = attrgetter(
    *("institution_id" if name == "institution" else name for name in _CONTENT)
)


@dataclass(slots=True)
class Changes:
    """How many entries were added, how many said something else, and how many were removed."""

    added: int = 0
    changed: int = 0
    removed: int = 0

    @property
    def written(self) -> int:
        return self.added + self.changed

    def __iadd__(self, other: Changes) -> Changes:
        self.added += other.added
        self.changed += other.changed
        self.removed += other.removed
        return self

    def __bool__(self) -> bool:
        return bool(self.written or self.removed)


@contextmanager
def writing() -> Iterator[RevisionCounter]:
    """A turn at writing; what is read within it stays true until it is written.

    What decides about an entry (is the page live, is a branch private) must be read inside:
    whoever changes such a thing needs a turn, too, and has either had it, so that we see the
    change, or will have it after us and correct what we wrote.
    """
    with transaction.atomic():
        yield RevisionCounter.take()


def reconcile(turn: RevisionCounter, wanted: Mapping[SourceKey, Sequence[Entry]]) -> Changes:
    """Make the entries of these things what is wanted; leave alone what is so already."""
    present = {(*entry.source, entry.part): entry for entry in Entry.objects.made_from(wanted)}
    added, changed = [], []
    for key, entries in wanted.items():
        for entry in entries:
            before = present.pop((*key, entry.part), None)
            if before is None:
                added.append(entry)
            elif not _says_the_same(before, entry):
                changed.append(entry)
    _write(turn, [*added, *changed])
    removed, _ = Entry.objects.filter(pk__in=[entry.pk for entry in present.values()]).delete()
    return Changes(len(added), len(changed), removed)


def _says_the_same(present: Entry, wanted: Entry) -> bool:
    return _content_of(present) == _content_of(wanted)


def _write(turn: RevisionCounter, entries: Sequence[Entry]) -> None:
    if not entries:
        return
    for entry, revision in zip(entries, turn.next_values(len(entries)), strict=True):
        entry.revision = revision
    Entry.objects.bulk_create(
        entries,
        update_conflicts=True,
        unique_fields=_IDENTITY,
        update_fields=[*_CONTENT, "revision", "updated_at"],
    )
