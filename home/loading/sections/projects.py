"""What is built in an institution's wards, and what could be."""

from __future__ import annotations

from home.loading.section import DATED, Rows, Section
from home.loading.texts import Text
from publications.models import InvestmentIndexPage, InvestmentPage, ProjectIndexPage, ProjectPage

PROJECTS: dict[str, Section] = {
    "projects": Section(
        ProjectIndexPage,
        ProjectPage,
        facts=DATED
        | {
            "status": Text.text,
            "sector": Text.text,
            "village": Text.text,
            "financial_year": Text.text,
            "budget": Text.amount,
            "contractor": Text.text,
            "started_on": Text.day,
            "expected_end_on": Text.day,
            "ended_on": Text.day,
        },
        references=("ward", "tender", "documents"),
        rows={
            "sources": Rows(words=("name",), facts={"amount": Text.amount}),
            "progress": Rows(
                words=("text", "alt"),
                facts={"observed_on": Text.day, "percent": Text.number},
                references=("image",),
            ),
        },
    ),
    "investment": Section(
        InvestmentIndexPage,
        InvestmentPage,
        words=("place", "incentives", "contact_unit"),
        facts=DATED
        | {
            "status": Text.text,
            "sector": Text.text,
            "valid_until": Text.day,
            "land_hectares": Text.amount,
            "land_tenure": Text.text,
            "scale": Text.amount,
            "phone": Text.text,
            "email": Text.text,
        },
        references=("ward", "image", "documents"),
        rows={"infrastructure": Rows(words=("text",), facts={"kind": Text.text})},
    ),
}
