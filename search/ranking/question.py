"""A question as engines and the ranker are asked it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from search.analysis import (
    grams,
    marked,
    stems_in_any_language,
    stretches,
    without_stop_words,
    words,
)
from search.ranking.hints import Hint, hints_in

if TYPE_CHECKING:
    from collections.abc import Iterable

#: A question has ten words; of a pasted page or an attack the beginning is looked for.
MAX_CHARACTERS = 300
MAX_WORDS = 32


@dataclass(frozen=True, slots=True)
class AskedWord:
    """A word to look for.

    One that was not typed weighs less than 1, and stands for what was.
    """

    word: str
    weight: float = 1.0
    stands_for: frozenset[str] = frozenset()

    @property
    def terms(self) -> tuple[str, ...]:
        """The word and its marked stems, as engines have them indexed."""
        return (self.word, *map(marked, self.stems))

    @property
    def stems(self) -> tuple[str, ...]:
        return stems_in_any_language(self.word)


@dataclass(frozen=True)
class Question:
    """What to look for, each word once, in the order of the question."""

    asked: tuple[AskedWord, ...] = ()
    hints: frozenset[Hint] = frozenset()
    #: What was written with a capital, but for the word that begins the question.
    names: frozenset[str] = frozenset()

    @classmethod
    def read(cls, text: str) -> Question:
        """The question that somebody typed."""
        text = text[:MAX_CHARACTERS]
        found = list(dict.fromkeys(words(text)))
        asked = tuple(AskedWord(word) for word in without_stop_words(found)[:MAX_WORDS])
        return cls(asked, hints_in(found), _names_in(text))

    def with_words(self, more: Iterable[AskedWord]) -> Question:
        """The question with words added; one that is asked for already stands for these as well."""
        asked = {one.word: one for one in self.asked}
        for one in more:
            known = asked.get(one.word, one)
            asked[one.word] = replace(known, stands_for=known.stands_for | one.stands_for)
        return replace(self, asked=tuple(asked.values()))

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(one.word for one in self.asked)

    @cached_property
    def terms(self) -> tuple[str, ...]:
        """The words and marked stems that engines look up."""
        return tuple(dict.fromkeys(term for one in self.asked for term in one.terms))

    @cached_property
    def meanings(self) -> tuple[tuple[str, ...], ...]:
        """For each typed word the terms of it and of all that stands for it.

        What holds one of them says, in some form or language, what the word says.
        """
        return tuple(self._meaning(one) for one in self.typed)

    @cached_property
    def typed(self) -> tuple[AskedWord, ...]:
        return tuple(one for one in self.asked if one.weight == 1)

    def _meaning(self, typed: AskedWord) -> tuple[str, ...]:
        same = (one for one in self.asked if typed.word in one.stands_for)
        return tuple(dict.fromkeys(term for one in (typed, *same) for term in one.terms))

    @cached_property
    def stems(self) -> dict[str, float]:
        """Every stem with its weight."""
        return _heaviest((stem, one.weight) for one in self.asked for stem in one.stems)

    @cached_property
    def grams(self) -> dict[str, float]:
        """Every piece of a word with its weight."""
        return _heaviest((gram, one.weight) for one in self.asked for gram in grams(one.word))


def _names_in(text: str) -> frozenset[str]:
    named = (stretch for stretch in stretches(text)[1:] if stretch[0].isupper())
    return frozenset(word for stretch in named for word in words(stretch))


def _heaviest(weighed: Iterable[tuple[str, float]]) -> dict[str, float]:
    found: dict[str, float] = {}
    for term, weight in weighed:
        found[term] = max(weight, found.get(term, 0))
    return found
