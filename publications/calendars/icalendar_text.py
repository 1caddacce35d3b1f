"""Events written as RFC 5545 has it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from icalendar import Calendar, Event, vRecur

from cms.core.languages import active_language
from publications.recurrence import rule_from

if TYPE_CHECKING:
    from collections.abc import Iterable

    from publications.models.events import EventPage

#: iCalendar knows nothing postponed; what has no date yet is tentative.
STATUSES = {"planned": "CONFIRMED", "cancelled": "CANCELLED", "postponed": "TENTATIVE"}


def calendar_text(name: str, events: Iterable[EventPage]) -> bytes:
    """A calendar of these events, the same bytes as long as none of them changes."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Regional portal//Events//{active_language().upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for event in events:
        calendar.add_component(_component(event))
    calendar.add_missing_timezones()
    return calendar.to_ical()


def _component(event: EventPage) -> Event:
    component = Event()
    # The same in all languages, and after the page has moved: it is the same event.
    component.add("uid", str(event.translation_key))
    changed = event.last_published_at or event.latest_revision_created_at
    component.add("dtstamp", changed or timezone.now())
    if changed:
        component.add("last-modified", changed)
    _add_times(component, event)
    component.add("summary", event.title)
    component.add("status", STATUSES[event.status])
    texts = {
        "url": event.full_url,
        "location": event.where or event.online_url,
        "description": "\n".join(filter(None, [event.status_note, event.summary, event.full_url])),
        "contact": event.organiser,
    }
    for name, text in texts.items():
        if text:
            component.add(name, text)
    return component


def _add_times(component: Event, event: EventPage) -> None:
    component.add("dtstart", _start_on(event, event.start_day))
    first = event.first_time
    if event.is_all_day:
        component.add("dtend", timezone.localdate(first.ends_at))
    elif first.has_known_end:
        component.add("dtend", timezone.localtime(first.ends_at))
    if event.repeats and event.repeats_until:
        component.add("rrule", _rule(event, event.repeats_until))
        left_out = [_start_on(event, row.day) for row in event.exceptions.all()]
        if left_out:
            component.add("exdate", left_out)


def _rule(event: EventPage, until: datetime.date) -> vRecur:
    rule = vRecur.from_ical(rule_from(event.start_day, event.repeats))
    last = _start_on(event, until)
    # An end with a time of day is written in UTC.
    rule["until"] = last.astimezone(datetime.UTC) if isinstance(last, datetime.datetime) else last
    return rule


def _start_on(event: EventPage, day: datetime.date) -> Any:
    """The beginning on a day: the day alone where it takes all of it."""
    if event.start_time is None:
        return day
    return timezone.make_aware(datetime.datetime.combine(day, event.start_time))
