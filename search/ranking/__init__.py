"""Which of the entries that an engine has found fits best: pure, and the same for all engines."""

from __future__ import annotations

from search.ranking.candidate import Candidate
from search.ranking.counts import NOT_COUNTED, RARENESS_POWER, Counts, Field
from search.ranking.features import LEAD_WORDS
from search.ranking.question import MAX_CHARACTERS, MAX_WORDS, AskedWord, Question
from search.ranking.ranker import DEPTH, Reader, rank
from search.ranking.required import Required, entries_holding, required_terms

__all__ = [
    "DEPTH",
    "LEAD_WORDS",
    "MAX_CHARACTERS",
    "MAX_WORDS",
    "NOT_COUNTED",
    "RARENESS_POWER",
    "AskedWord",
    "Candidate",
    "Counts",
    "Field",
    "Question",
    "Reader",
    "Required",
    "entries_holding",
    "rank",
    "required_terms",
]
