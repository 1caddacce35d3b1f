"""Finding a question by the words that a citizen has for it, however she spells them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from search.analysis import without_stop_words, words

if TYPE_CHECKING:
    from collections.abc import Iterable


class Asked(Protocol):
    """What can be searched: a question, and all words that belong to it."""

    question: str

    @property
    def words(self) -> str: ...


AnyAsked = TypeVar("AnyAsked", bound=Asked)

#: Shorter words are looked for whole: "ada" is not "adabu".
SHORTEST_BEGINNING = 4


def best_first(asked: Iterable[AnyAsked], query: str) -> list[AnyAsked]:
    """Those that have at least half of the words; a word in the question itself counts double."""
    wanted = set(without_stop_words(words(query)))
    scored = [(_score(wanted, one), one) for one in asked]
    return [one for score, one in sorted(scored, key=lambda pair: -pair[0]) if score]


def _score(wanted: set[str], one: Asked) -> int:
    anywhere = _found(wanted, one.words)
    if not anywhere or 2 * anywhere < len(wanted):
        return 0
    return anywhere + _found(wanted, one.question)


def _found(wanted: Iterable[str], text: str) -> int:
    """How many of the words stand in a text, whole or as the beginning of a longer one."""
    there = set(words(text))
    return sum(1 for word in wanted if word in there or _begins_one(word, there))


def _begins_one(word: str, there: Iterable[str]) -> bool:
    return len(word) >= SHORTEST_BEGINNING and any(other.startswith(word) for other in there)
