"""Counting a question that was just answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from cms.core.languages import active_language
from search.log.buffer import buffer
from search.log.question import kept_words
from search.log.visitors import is_first_today, is_person
from search.models.asked_question import QuestionKey

if TYPE_CHECKING:
    from django.http import HttpRequest

    from lga.models import Institution
    from search.asked import Asked


def note_question(
    request: HttpRequest, institution: Institution | None, asked: Asked, total: int
) -> None:
    """Count it, if a person asks it of all that there is, for the first time today."""
    query = asked.query
    is_narrowed = query.kind or query.financial_year or query.language or asked.chosen
    if institution is None or is_narrowed or query.page > 1 or not is_person(request):
        return
    key = question_key(institution, active_language(), query.text)
    if key.words and is_first_today(request, "asked", key):
        buffer.add_question(key, found_nothing=not total)


def question_key(institution: Institution, language: str, text: str) -> QuestionKey:
    """Where a question is counted today."""
    return QuestionKey(timezone.localdate(), institution.pk, language, kept_words(text))
