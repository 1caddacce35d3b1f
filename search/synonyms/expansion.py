"""Which other words a question may mean: pure, over groups of expressions."""

from __future__ import annotations

from dataclasses import dataclass, field
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
    found = (
        AskedWord(word, WEIGHT)
        for expression in _expressions_in(question.words, groups)
        for other in groups.by_stems[expression]
        for word in other
    )
    added = list(dict.fromkeys(found))[:MOST_ADDED]
    return question.with_words(added)


def _expressions_in(said: Sequence[str], groups: Groups) -> Iterator[Expression]:
    """What is said, the longest expressions first: they say most precisely what is meant."""
    stems = [stem_of_meaning(word) for word in said]
    for length in range(min(groups.longest, len(stems)), 0, -1):
        for start in range(len(stems) - length + 1):
            expression = tuple(stems[start : start + length])
            if expression in groups.by_stems:
                yield expression


def _expression(text: str) -> Expression:
    return tuple(without_stop_words(words(text)))


def _stems(expression: Expression) -> Expression:
    return tuple(map(stem_of_meaning, expression))


def stem_of_meaning(word: str) -> str:
    """One stem for all forms of a word, whichever of the two languages it is of."""
    return stem(stem(word, "sw"), "en")
