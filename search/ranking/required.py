"""Which entries are worth ranking in a large table: those that hold one of the rarer terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from search.analysis import STEM_MARK
from search.ranking.counts import Counts, Field

if TYPE_CHECKING:
    from search.ranking.question import Question

#: A question's terms are asked for, the rarest first, until so many entries hold one of them, and
#: at least one does. What holds none but commoner ones would stand behind all of these.
ENOUGH = 5_000


def required_terms(question: Question, counts: Counts) -> tuple[str, ...]:
    """The terms of which an entry must hold one; in a table that is not large, any of them."""
    terms = question.terms
    if counts.entries <= ENOUGH:
        return terms
    required: list[str] = []
    holding = 0
    for term in sorted(terms, key=lambda term: entries_holding(term, counts)):
        further = entries_holding(term, counts)
        if holding and holding + further > ENOUGH:
            break
        required.append(term)
        holding += further
    return tuple(required)


def entries_holding(term: str, counts: Counts) -> int:
    """How many entries hold a term as it is indexed: a word, or a marked stem."""
    if (Field.WORDS, term) in counts.holding or not term.startswith(STEM_MARK):
        return counts.holding.get((Field.WORDS, term), 0)
    return counts.holding.get((Field.STEMS, term.removeprefix(STEM_MARK)), 0)
