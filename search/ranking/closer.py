"""A closer look at the few texts that fit best: what takes too long to ask of every candidate."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from search.analysis import grams

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from search.ranking.matches import Hit
    from search.ranking.question import Question
    from search.ranking.text import Text

#: Words that share half of their pieces pass for one where places are compared.
ALIKE = 0.5
#: Words are said together with no more than two others between: *mikopo mipya kwa vijana*.
TOGETHER = 3
#: A text that repeats what was asked for says no more by its hundredth time.
MOST_PLACES = 60

#: How like a word of a text is to each that was typed, by their numbers in the question.
Likeness = dict[int, float]


class Closer(NamedTuple):
    """How much of what no stem of a text answers to is there in a like word; how many neighbours
    in the question are neighbours there; and the share of the names that it holds.
    """

    alike: float
    together: float
    names: float


class CloserLook:
    """The words of a question as they were typed, each with what it weighs."""

    def __init__(self, question: Question, weights: Mapping[str, float]) -> None:
        typed = question.typed
        self._weights = [max(weights[stem] for stem in one.stems) for one in typed]
        self._sizes = [len(grams(one.word)) for one in typed]
        weighed = zip(typed, self._weights, strict=True)
        self._names = {one.word: weight for one, weight in weighed if one.word in question.names}
        self._with_stem = _numbers_by(one.stems for one in typed)
        self._with_gram = _numbers_by(grams(one.word) for one in typed)
        self._known: dict[str, Likeness] = {}

    def at(self, text: Text, hits: Mapping[str, Hit]) -> Closer:
        found = [(at, word) for at, word in enumerate(text.words) if word in hits][:MOST_PLACES]
        places = [(at, self._likeness(word, hits[word])) for at, word in found]
        return Closer(
            alike=self._alike(likeness for _, likeness in places),
            together=self._together([(at, _same(likeness)) for at, likeness in places]),
            names=self._share_of_names({word for _, word in found}),
        )

    def _likeness(self, word: str, hit: Hit) -> Likeness:
        if word not in self._known:
            like = self._shared(hit.grams)
            size = len(grams(word))
            for one, times in like.items():
                like[one] = 2 * times / (self._sizes[one] + size)
            for one in self._with_stem.get(hit.stem, ()):
                like[one] = 1.0
            self._known[word] = like
        return self._known[word]

    def _shared(self, pieces: Iterable[str]) -> Likeness:
        """How many of these pieces each word that was typed has, too."""
        times: Likeness = {}
        for gram in pieces:
            for one in self._with_gram.get(gram, ()):
                times[one] = times.get(one, 0) + 1
        return times

    def _alike(self, found: Iterable[Likeness]) -> float:
        most: Likeness = {}
        for likeness in found:
            for one, how in likeness.items():
                if how > most.get(one, 0):
                    most[one] = how
        return sum(self._weights[one] * how for one, how in most.items() if how < 1)

    def _together(self, places: Sequence[tuple[int, set[int]]]) -> float:
        """What the lighter of each two weighs that follow each other in question and text."""
        pairs: set[int] = set()
        for number, (at, those) in enumerate(places):
            for before, others in places[max(0, number - TOGETHER) : number]:
                if at - before <= TOGETHER:
                    pairs |= {one for one in others if one + 1 in those}
        return sum(min(self._weights[one : one + 2]) for one in pairs)

    def _share_of_names(self, found: set[str]) -> float:
        there = sum(weight for name, weight in self._names.items() if name in found)
        return there / sum(self._names.values()) if there else 0.0


def _numbers_by(of_each: Iterable[Iterable[str]]) -> Mapping[str, list[int]]:
    """Which words, by their numbers, have each of these stems or pieces."""
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for number, those in enumerate(of_each):
        for one in those:
            numbers[one].append(number)
    return numbers


def _same(likeness: Likeness) -> set[int]:
    return {one for one, how in likeness.items() if how >= ALIKE}
