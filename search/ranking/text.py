"""A candidate cut into words, and what of a question each of them answers to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from search.ranking.candidate import Candidate


class Hit(NamedTuple):
    """What of a question one word of a text answers to; the stem is empty if it does not."""

    stem: str
    grams: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A candidate cut into words, those of the title first."""

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
