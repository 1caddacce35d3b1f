"""The table of everything that can be found, and what is kept of questions."""

from __future__ import annotations

from search.models.asked_question import AskedQuestion, AskedQuestionQuerySet
from search.models.engine_state import EngineState
from search.models.entry import Entry, EntryQuerySet, SourceKey
from search.models.pinned_result import PinnedResult, PinnedResultQuerySet
from search.models.removal import Removal
from search.models.revision_counter import RevisionCounter
from search.models.synonym import Synonym
from search.models.term_count import TermCount

__all__ = [
    "AskedQuestion",
    "AskedQuestionQuerySet",
    "EngineState",
    "Entry",
    "EntryQuerySet",
    "PinnedResult",
    "PinnedResultQuerySet",
    "Removal",
    "RevisionCounter",
    "SourceKey",
    "Synonym",
    "TermCount",
]
