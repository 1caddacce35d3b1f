"""What somebody asks for, independent of who answers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from search.analysis import without_stop_words, words

#: A question has ten words; of a pasted page or an attack the beginning is looked for.
MAX_CHARACTERS = 300
MAX_WORDS = 32
PAGE_SIZE = 10


@dataclass(frozen=True, kw_only=True)
class Query:
    """One question with its filters; an empty filter lets everything through."""

    text: str
    institution_id: int | None = None
    kind: str = ""
    financial_year: str = ""
    language: str = ""
    #: "date" for the newest first; else the best first.
    sort: str = ""
    page: int = 1
    page_size: int = PAGE_SIZE

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The analysed words to look for, each once, in the order of the question."""
        found = dict.fromkeys(words(self.text[:MAX_CHARACTERS]))
        return tuple(without_stop_words(list(found))[:MAX_WORDS])
