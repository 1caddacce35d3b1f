"""Which entries are worth ranking in a large table: those that hold one of the rarer words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from search.analysis import STEM_MARK
from search.ranking.counts import Counts, Field

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from search.ranking.question import Question

#: The meanings of a question are asked for, the rarest first, until so many entries hold one of
#: them. What holds none but commoner ones would stand behind all of these.
ENOUGH = 5_000
#: Of others that must stand beside them, as many as make up so many: to go through more takes long.
ENOUGH_BESIDE = 50_000

#: The terms of a word that was typed, in all its forms and languages.
Meaning = tuple[str, ...]


class Required(NamedTuple):
    """Terms of which an entry must hold one; and others of which it must also hold one, if any."""

    terms: tuple[str, ...]
    beside: tuple[str, ...] = ()


def required_terms(question: Question, counts: Counts) -> Required:
    """In a large table the terms of the rarest meanings, in any other all terms of the question.

    Where even the rarest stands in many entries, the next rarest must stand beside it.
    """
    if counts.entries <= ENOUGH:
        return Required(question.terms)
    meanings = sorted(question.meanings, key=lambda one: entries_holding(one, counts))
    rare = _rarest(meanings, counts, ENOUGH)
    together = sum(entries_holding(one, counts) for one in rare)
    if together <= ENOUGH:
        return Required(_terms(rare))
    others = _rarest(meanings[len(rare) :], counts, ENOUGH_BESIDE)
    return Required(_terms(rare), _terms(others))


def _rarest(meanings: Sequence[Meaning], counts: Counts, enough: int) -> Sequence[Meaning]:
    """The first of these that not more than enough entries hold; at least one that some do."""
    holding = 0
    for number, meaning in enumerate(meanings):
        further = entries_holding(meaning, counts)
        if holding and holding + further > enough:
            return meanings[:number]
        holding += further
    return meanings


def _terms(meanings: Iterable[Meaning]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term for meaning in meanings for term in meaning))


def entries_holding(terms: Iterable[str], counts: Counts) -> int:
    """How many entries hold one of these forms of a word, at the least."""
    return max(_entries_holding(term, counts) for term in terms)


def _entries_holding(term: str, counts: Counts) -> int:
    """How many hold a term as it is indexed: a word, or a marked stem."""
    if (Field.WORDS, term) in counts.holding or not term.startswith(STEM_MARK):
        return counts.holding.get((Field.WORDS, term), 0)
    return counts.holding.get((Field.STEMS, term.removeprefix(STEM_MARK)), 0)
