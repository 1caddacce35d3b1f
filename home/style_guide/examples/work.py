"""What an institution does and offers: events, services, projects, jobs, opportunities."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from home.style_guide.example import Example, stand_in
from home.style_guide.examples.listings import SUMMARY
from publications.feeds.links import FeedLink
from publications.occurrence import Occurrence

if TYPE_CHECKING:
    from home.style_guide.example import Examples


def examples() -> Examples:
    now, today = timezone.now(), timezone.localdate()
    feeds = [FeedLink("Atom", "Matangazo, Atom", "#", "application/atom+xml")]
    time = Occurrence(now, now + datetime.timedelta(hours=3))
    job = stand_in(
        "publications.VacancyPage",
        title="Mtendaji wa kijiji",
        published_on=today,
        deadline=now + datetime.timedelta(days=9),
    )
    opportunity = stand_in("publications.InvestmentPage", title="Kiwanda cha chai", summary=SUMMARY)
    return {
        "event_item": [Example("once", {"item": _event(today)})],
        "event_status": [
            Example(status, {"status": status}) for status in ("planned", "cancelled", "postponed")
        ],
        "event_time": [Example("three hours", {"time": time})],
        "feed_links": [Example("one", {"feeds": feeds}), Example("none", {"feeds": []})],
        "investment_item": [Example("open", {"item": opportunity})],
        "investment_status": [
            Example(status, {"status": status})
            for status in ("open", "negotiating", "taken", "expired")
        ],
        "progress_bar": [Example(f"{n} %", {"percent": n}) for n in (0, 45, 100)],
        "project_item": [
            Example("late", {"item": _project(today)}),
        ],
        "project_status": [
            *(Example(one, {"status": one}) for one in ("planned", "ongoing", "completed")),
            Example("late", {"status": "ongoing", "is_late": True}),
        ],
        "service_item": [Example("down", {"item": _service(now)})],
        "service_return": [Example("expected", {"service": _service(now)})],
        "service_status": [
            Example(status, {"status": status}) for status in ("works", "disturbed", "down")
        ],
        "subscribe_link": [Example("on a list")],
        "vacancy_item": [Example("open", {"item": job})],
    }


def _event(day: datetime.date) -> Any:
    event = stand_in("publications.EventPage", title="Mkutano wa wazi", start_day=day, place="Soko")
    event.start_time, event.next_start = datetime.time(9), timezone.now()
    return event


def _project(day: datetime.date) -> Any:
    week = datetime.timedelta(days=7)
    return stand_in(
        "publications.ProjectPage",
        title="Ujenzi wa zahanati",
        status="ongoing",
        sector="health",
        expected_end_on=day - week,
        published_on=day,
    )


def _service(now: datetime.datetime) -> Any:
    return stand_in(
        "publications.ServicePage",
        title="Leseni ya biashara",
        status="down",
        status_since=now - datetime.timedelta(hours=5),
        expected_back=now + datetime.timedelta(days=1),
    )
