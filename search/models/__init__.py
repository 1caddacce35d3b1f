"""The table of everything that can be found."""

from __future__ import annotations

from search.models.entry import Entry, EntryQuerySet, SourceKey
from search.models.revision_counter import RevisionCounter

__all__ = ["Entry", "EntryQuerySet", "RevisionCounter", "SourceKey"]
