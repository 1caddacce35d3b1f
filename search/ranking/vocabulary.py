"""The words that questions have met so far, found by what they have in common with others.

Questions meet the same texts again and again; so the words of a text are cut up once, and a
question looks only at those that answer to it.
"""

from __future__ import annotations

from collections import defaultdict
from threading import Lock
from typing import TYPE_CHECKING

from search.analysis import grams, stem
from search.ranking.hints import figures_in

if TYPE_CHECKING:
    from collections.abc import Set

    from search.ranking.hints import Figure

#: Beyond that all is forgotten and learnt anew: a few dozen megabytes a process.
MOST_WORDS = 50_000
_NONE: frozenset[str] = frozenset()


class Vocabulary:
    """Words of one language by their stems, their pieces and what they may answer."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._known: set[str] = set()
        self._by_stem: defaultdict[str, set[str]] = defaultdict(set)
        self._by_gram: defaultdict[str, set[str]] = defaultdict(set)
        self._by_figure: defaultdict[Figure, set[str]] = defaultdict(set)

    def __len__(self) -> int:
        return len(self._known)

    def unknown(self, words: Set[str]) -> Set[str]:
        return words - self._known

    def learn(self, words: Set[str]) -> None:
        """Take these in; none of them is known yet."""
        for word in words:
            self._by_stem[stem(word, self._language)].add(word)
            for gram in grams(word):
                self._by_gram[gram].add(word)
            for figure in figures_in(word):
                self._by_figure[figure].add(word)
        self._known |= words

    def with_stem(self, asked: str, among: Set[str]) -> Set[str]:
        """Those of some known words that have this stem."""
        return self._by_stem.get(asked, _NONE) & among

    def with_gram(self, asked: str, among: Set[str]) -> Set[str]:
        """Those of some known words that hold this piece."""
        return self._by_gram.get(asked, _NONE) & among

    def with_figure(self, asked: Figure, among: Set[str]) -> Set[str]:
        """Those of some known words that are such a figure."""
        return self._by_figure.get(asked, _NONE) & among


_lock = Lock()
_vocabularies: dict[str, Vocabulary] = {}


def vocabulary_of(words: Set[str], language: str) -> Vocabulary:
    """One that knows these words."""
    with _lock:
        known = _vocabularies.get(language)
        new = known.unknown(words) if known else words
        if known is None or len(known) + len(new) > MOST_WORDS:
            known, new = Vocabulary(language), words
            _vocabularies[language] = known
        known.learn(new)
    return known
