"""Entries of lists, and the ways to narrow a list and to turn its pages."""

from __future__ import annotations

import datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.utils import timezone

from home.style_guide.example import Example, stand_in
from home.style_guide.examples.texts import LONG

if TYPE_CHECKING:
    from home.style_guide.example import Examples

SUMMARY = "Wananchi wote wanakaribishwa kuanzia saa mbili asubuhi katika ofisi ya kata."


def examples() -> Examples:
    now, today = timezone.now(), timezone.localdate()
    item = stand_in(
        "publications.NewsPage", title="Soko jipya", summary=SUMMARY, published_on=today
    )
    long = stand_in("publications.NewsPage", title=LONG, published_on=today, is_sample=True)
    long.institution = SimpleNamespace(short_name="Mji wa Mfano")
    urgent = stand_in(
        "publications.NoticePage",
        title="Chanjo ya mifugo",
        published_on=today,
        deadline=now + datetime.timedelta(days=2),
    )
    calm = stand_in("publications.NoticePage", title=LONG, published_on=today)
    links = [
        SimpleNamespace(label="Zote", url="#", is_current=True, count=12),
        SimpleNamespace(label="Habari", url="#", is_current=False, count=7),
    ]
    return {
        "listing_item": [
            Example("usual", {"item": item}),
            Example("several institutions", {"item": long, "show_institution": True}),
        ],
        "item_facts": [Example("example", {"item": long, "show_institution": True})],
        "sample_tag": [Example("example")],
        "latest_items": [
            Example("one", {"heading": "Habari", "items": [item], "url": "#"}),
            Example("none", {"heading": "Habari", "items": []}),
        ],
        "news_card": [Example("no picture", {"item": item})],
        "notice_item": [Example("deadline", {"item": urgent}), Example("none", {"item": calm})],
        "publication_item": [Example("usual", {"item": _publication(today)})],
        "tender_item": [Example(state, {"item": one}) for state, one in _tenders(now, today)],
        "status_tag": [
            Example("open", {"status": "open", "closing_at": now + datetime.timedelta(days=3)}),
            *(Example(status, {"status": status}) for status in ("closed", "awarded", "cancelled")),
        ],
        "status_filter": [
            Example("chosen", {"statuses": [("open", "Wazi")], "selected_status": "open"}),
            Example("none", {"statuses": [("open", "Wazi")], "selected_status": ""}),
        ],
        "year_filter": [Example("chosen", {"years": [2026, 2025], "selected_year": 2026})],
        "filter_links": [Example("with counts", {"id": "kind", "heading": "Aina", "links": links})],
        "pagination": [
            Example("first page", {"items": Paginator(range(60), 20).page(1)}),
            Example("in between", {"items": Paginator(range(60), 20).page(2)}),
            Example("only page", {"items": Paginator(range(6), 20).page(1)}),
        ],
        "section_heading": [
            Example("leads on", {"id": "habari-mpya", "heading": "Habari mpya", "url": "#"}),
            Example("stands alone", {"id": "habari-zote", "heading": "Habari mpya"}),
        ],
    }


def _publication(day: datetime.date) -> Any:
    return stand_in(
        "publications.PublicationPage",
        title="Bajeti ya mwaka",
        kind="budget",
        financial_year="2026/27",
        published_on=day,
        summary=SUMMARY,
    )


def _tenders(now: datetime.datetime, day: datetime.date) -> list[tuple[str, Any]]:
    soon, gone = now + datetime.timedelta(days=5), now - datetime.timedelta(days=5)
    fields = {"title": "Ujenzi wa zahanati", "published_on": day, "summary": SUMMARY}
    model = "publications.TenderPage"
    return [
        ("open", stand_in(model, closing_at=soon, **fields)),
        ("closed", stand_in(model, closing_at=gone, **fields)),
        ("awarded", stand_in(model, closing_at=gone, outcome="awarded", **fields)),
    ]
