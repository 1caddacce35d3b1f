"""What an index has yet to hear of, in the order of revisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from search.models import Entry, Removal, RevisionCounter

if TYPE_CHECKING:
    from collections.abc import Sequence

BATCH = 500


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that changed up to a revision, and that an index at an older one lacks."""

    entries: Sequence[Entry]
    removals: Sequence[tuple[int, int]]
    up_to: int


def newest_revision() -> int:
    counter = RevisionCounter.objects.filter(pk=RevisionCounter.ONLY_ROW)
    return counter.values_list("value", flat=True).first() or 0


def changes_after(revision: int, size: int = BATCH) -> Changes:
    """The oldest changes after a revision."""
    # Read first: what is written while we read the tables belongs to a later batch.
    ceiling = newest_revision()
    found = {"revision__gt": revision, "revision__lte": ceiling}
    removals = list(
        Removal.objects.filter(**found)
        .order_by("revision")
        .values_list("entry_id", "revision")[:size]
    )
    if len(removals) == size:
        ceiling = removals[-1][1]
    changed = Entry.objects.filter(revision__gt=revision, revision__lte=ceiling)
    entries = list(changed.defer("title", "body", "url").order_by("revision")[:size])
    if len(entries) == size:
        ceiling = entries[-1].revision
    return Changes(entries, [one for one in removals if one[1] <= ceiling], ceiling)
