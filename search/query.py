"""What somebody asks for, independent of who answers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from search.ranking import NOT_COUNTED, Counts, Question, Required, required_terms

PAGE_SIZE = 10


@dataclass(frozen=True, kw_only=True)
class Query:
    """One question with its filters; an empty filter lets everything through.

    ``understood`` is what to look for where that is more than what was typed: other words for the
    same, a spelling corrected. ``counts`` tells how rare its words are, and
    ``corrections`` what was typed and what was meant by it.
    """

    text: str
    institution_id: int | None = None
    kind: str = ""
    financial_year: str = ""
    language: str = ""
    #: Not a filter: of two that fit alike the one in this language comes first.
    reader_language: str = ""
    #: "date" for the newest first; else the best first.
    sort: str = ""
    #: Whether to look for what was typed, though no entry may hold it.
    is_exact: bool = False
    page: int = 1
    page_size: int = PAGE_SIZE
    understood: Question | None = None
    counts: Counts = NOT_COUNTED
    corrections: tuple[tuple[str, str], ...] = ()
    #: Whether one of the rarest terms is enough, however many entries hold it.
    is_wide: bool = False

    @cached_property
    def question(self) -> Question:
        return self.understood or Question.read(self.text)

    @property
    def words(self) -> tuple[str, ...]:
        """The analysed words to look for, each once, in the order of the question."""
        return self.question.words

    @property
    def terms(self) -> tuple[str, ...]:
        """The words and their stems, as engines have them indexed."""
        return self.question.terms

    @cached_property
    def required(self) -> Required:
        """Those of the terms that an entry must hold to be found."""
        found = required_terms(self.question, self.counts)
        return found._replace(beside=()) if self.is_wide else found
