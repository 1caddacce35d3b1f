"""Which other words a question may mean: pure, over groups of expressions."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from search.analysis import stem, without_stop_words, words
from search.ranking import AskedWord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from search.ranking import Question

#: What means the same counts less than what was typed.
WEIGHT = 0.5
#: Of many meanings, a question takes in so many words at the most.
MOST_ADDED = 12

Expression = tuple[str, ...]


@dataclass(frozen=True)
class Groups:
    """Expressions that mean the same, found by their stems."""

    by_stems: dict[Expression, list[Expression]] = field(default_factory=dict)
    longest: int = 0


def read_groups(lines: Iterable[str]) -> Groups:
    """Groups of expressions, one a line, with commas between the expressions."""
    by_stems: dict[Expression, list[Expression]] = {}
    for line in lines:
        group = [_expression(text) for text in line.split(",") if words(text)]
        for one in group:
            others = by_stems.setdefault(_stems(one), [])
            others += [other for other in group if other != one]
    return Groups(by_stems, max(map(len, by_stems), default=0))


def expanded(question: Question, groups: Groups) -> Question:
    """The question with the words that mean the same as words of it, the nearest meaning first."""
    added: dict[str, frozenset[str]] = {}
    for said, expression in _expressions_in(question.words, groups):
        for word in chain.from_iterable(groups.by_stems[expression]):
            added[word] = added.get(word, frozenset()) | said
    nearest = list(added.items())[:MOST_ADDED]
    return question.with_words(AskedWord(word, WEIGHT, said) for word, said in nearest)


def _expressions_in(
    words: Sequence[str], groups: Groups
) -> Iterator[tuple[frozenset[str], Expression]]:
    """Words that are an expression, and their stems; the longest first, for they say most
    precisely what is meant.
    """
    stems = [stem_of_meaning(word) for word in words]
    for length in range(min(groups.longest, len(stems)), 0, -1):
        for start in range(len(stems) - length + 1):
            end = start + length
            expression = tuple(stems[start:end])
            if expression in groups.by_stems:
                yield frozenset(words[start:end]), expression


def _expression(text: str) -> Expression:
    return tuple(without_stop_words(words(text)))


def _stems(expression: Expression) -> Expression:
    return tuple(map(stem_of_meaning, expression))


def stem_of_meaning(word: str) -> str:
    """One stem for all forms of a word, whichever of the two languages it is of."""
    return stem(stem(word, "sw"), "en")
