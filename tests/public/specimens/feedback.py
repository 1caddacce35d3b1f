"""Specimens of the pages by which citizens write to an institution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lga.feedback.models import FeedbackCountsPage, FeedbackPage, FeedbackRoute
from tests.factories.feedback import make_submissions
from tests.factories.pages import starter
from tests.public.specimens.content import PARAGRAPH, locale_of, text_body
from tests.public.specimens.lga import add_wards

if TYPE_CHECKING:
    from lga.models import Institution
    from tests.public.specimens import Specimens


def make_feedback_page(institution: Institution) -> Any:
    if not institution.wards.exists():
        add_wards(institution, 10)
    page = starter(institution, "feedback")
    page.body, page.privacy_text = text_body()[:1], PARAGRAPH
    page.routes = [route_for(institution, "complaint"), route_for(institution, "corruption")]
    page.save()
    return page


def route_for(institution: Institution, kind: str, office: str = "Kitengo cha Sheria") -> Any:
    return FeedbackRoute(
        kind=kind,
        office=office,
        email=f"{kind}@{institution.mail_domain}",
        response_days=14,
        locale=locale_of(institution),
    )


def make_counts_page(institution: Institution) -> Any:
    for year in (2025, 2026):
        make_submissions(institution, 12, kind="complaint", outcome="resolved", year=year)
        make_submissions(institution, 3, kind="question", year=year)
    return starter(institution, "feedback-counts")


SPECIMENS: Specimens = {
    FeedbackPage: make_feedback_page,
    FeedbackCountsPage: make_counts_page,
}
