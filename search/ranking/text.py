"""A candidate cut into words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from search.ranking.candidate import Candidate


class Text(NamedTuple):
    """The words of a candidate, those of its title first, and how many letters they have."""

    title_length: int
    words: list[str]
    names: list[str]
    letters: int

    @classmethod
    def of(cls, candidate: Candidate) -> Text:
        title = candidate.title.split()
        words = title + candidate.body.split()
        letters = len(candidate.title) + len(candidate.body) + 2 - len(words)
        return cls(len(title), words, candidate.names.split(), letters)

    @property
    def gram_count(self) -> int:
        """How many pieces its words are cut into: all letters but one of each word."""
        return max(1, self.letters - len(self.words))
