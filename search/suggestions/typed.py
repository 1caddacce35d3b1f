"""A question of which the last word may not be finished: pure."""

from __future__ import annotations

from dataclasses import dataclass

from search.analysis import STOP_WORDS, fold, tokens
from search.ranking import MAX_CHARACTERS

#: Before that, everything begins like it.
FEWEST_CHARACTERS = 2
#: Each word is looked up; nobody types so many before choosing.
MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Typed:
    """Words that are finished, and the beginning of one more.

    ``text`` is all of it, folded, as kept questions are.
    """

    text: str
    words: tuple[str, ...]
    beginning: str

    @classmethod
    def read(cls, text: str) -> Typed | None:
        """What was typed so far; None while it says too little to be continued.

        >>> Typed.read("Bajeti ya Mak")
        Typed(text='bajeti ya mak', words=('bajeti',), beginning='mak')
        """
        text = text[:MAX_CHARACTERS]
        said = _said(text)
        if not said or sum(map(len, said)) < FEWEST_CHARACTERS:
            return None
        *finished, beginning = said[:MOST_WORDS]
        return cls(" ".join(fold(text).split()), tuple(finished), beginning)


def _said(text: str) -> list[str]:
    """The words that say something; a code at the end as a whole: "2025/2" begins "2025/26"."""
    found = list(tokens(text))
    if not found:
        return []
    last = min(
        (token for token in found if token.end == found[-1].end), key=lambda token: token.start
    )
    before = [token.word for token in found if token.end <= last.start]
    said = [word for word in before if word not in STOP_WORDS]
    # "za" alone may become "zabuni"; after other words it is no more than it is.
    return said if said and last.word in STOP_WORDS else [*said, last.word]
