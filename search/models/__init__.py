"""The table of everything that can be found."""

from __future__ import annotations

from search.models.engine_state import EngineState
from search.models.entry import Entry, EntryQuerySet, SourceKey
from search.models.removal import Removal
from search.models.revision_counter import RevisionCounter
from search.models.term_count import TermCount

__all__ = [
    "EngineState",
    "Entry",
    "EntryQuerySet",
    "Removal",
    "RevisionCounter",
    "SourceKey",
    "TermCount",
]
