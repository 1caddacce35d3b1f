"""Where feeds are found: for the head of a page, and for people who follow it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from publications.streams import STREAMS


@dataclass(frozen=True, slots=True)
class FeedLink:
    """An address to follow, in the active language. ``label`` is short, ``title`` full."""

    label: str
    title: str
    url: str
    media_type: str


def feeds_of(page_type: str) -> list[FeedLink]:
    """The feeds of pages of a type, given as "app.Model"; none where it has no stream."""
    return [
        _link(stream, form)
        for stream in STREAMS
        if stream.page_type == page_type
        for form in ("atom", "rss")
    ]


def all_feeds() -> list[FeedLink]:
    """One feed of each stream, for the front page."""
    return [_link(stream, "atom") for stream in STREAMS]


def calendar_link() -> FeedLink:
    """All events as a calendar to subscribe to."""
    return FeedLink("iCal", _("Calendar of events"), reverse("events_calendar"), "text/calendar")


def _link(stream: Any, form: str) -> FeedLink:
    label = {"atom": "Atom", "rss": "RSS"}[form]
    url = reverse(f"feed_{form}", args=[stream.key])
    return FeedLink(label, f"{stream.title} ({label})", url, f"application/{form}+xml")
