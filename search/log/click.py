"""A result that was opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from search.answer import understood
from search.models import Entry
from search.query import Query

if TYPE_CHECKING:
    from search.models import SourceKey
    from search.models.asked_question import QuestionKey


class Click(NamedTuple):
    """What was opened by somebody who came from the results of a question."""

    question: QuestionKey
    target: SourceKey

    def is_of_a_result(self) -> bool:
        """Whether the question finds what was opened; the main menu leads elsewhere, too."""
        asked = set(understood(Query(text=self.question.words)).terms)
        entries = Entry.objects.made_from([self.target])
        lines = entries.values_list("words_title", "words_body", "stems")
        return any(not asked.isdisjoint(" ".join(line).split()) for line in lines)
