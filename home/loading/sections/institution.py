"""What an institution is: its offices, people, wards, committees and ways to reach it."""

from __future__ import annotations

from home.loading.section import Rows, Section
from home.loading.texts import Text
from home.models import HomePage, SectionIndexPage, StandardPage
from lga.feedback.models import FeedbackCountsPage, FeedbackPage
from lga.models import (
    AlertIndexPage,
    AlertPage,
    CommitteeIndexPage,
    CommitteePage,
    ContactPage,
    CouncillorIndexPage,
    SittingPage,
    SystemsRegisterPage,
    UnitIndexPage,
    WardsPage,
)


def _flag_if_said(text: Text, name: str) -> bool | None:
    """Yes or no, or what is usual where the text says neither."""
    return text.flag(name) if text.text(name) else None


INSTITUTION: dict[str, Section] = {
    "home": Section(HomePage),
    "about": Section(SectionIndexPage, StandardPage),
    # Its pages stand in units.csv; a text adds summary and body.
    "units": Section(UnitIndexPage),
    "systems": Section(SystemsRegisterPage),
    "contact": Section(ContactPage),
    "councillors": Section(CouncillorIndexPage),
    "wards": Section(WardsPage),
    "committees": Section(
        CommitteeIndexPage,
        CommitteePage,
        words=("purpose", "meets"),
        facts={"kind": Text.text},
    ),
    "sittings": Section(
        CommitteeIndexPage,
        SittingPage,
        words=("place", "cancellation_note"),
        facts={
            "starts_at": Text.moment,
            "ends_at": Text.moment,
            "is_public": Text.flag,
            "is_cancelled": Text.flag,
        },
        rows={
            "agenda": Rows(words=("title",)),
            "papers": Rows(words=("title",), facts={"kind": Text.text}, references=("document",)),
        },
        below="committee",
    ),
    "feedback": Section(
        FeedbackPage,
        facts={"retention_days": Text.number},
        rows={
            "routes": Rows(
                words=("office",),
                facts={"kind": Text.text, "email": Text.text, "response_days": Text.number},
            )
        },
    ),
    "feedback-counts": Section(FeedbackCountsPage),
    "media": Section(SectionIndexPage),
    "opportunities": Section(SectionIndexPage),
    "alerts": Section(
        AlertIndexPage,
        AlertPage,
        facts={
            "level": Text.text,
            "starts_at": Text.moment,
            "ends_at": Text.moment,
            "is_dismissible": _flag_if_said,
            "reach": Text.text,
            "link_url": Text.text,
        },
    ),
}
