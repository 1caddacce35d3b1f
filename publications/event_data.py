"""An event as search engines read it: schema.org's Event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from lga.frame import frame_for

if TYPE_CHECKING:
    from django.http import HttpRequest

    from publications.occurrence import Occurrence

STATUSES = {
    "planned": "EventScheduled",
    "cancelled": "EventCancelled",
    "postponed": "EventPostponed",
}


def event_data(event: Any, request: HttpRequest) -> dict[str, Any]:
    """The facts of an EventPage at its next time, or at its last when it is over."""
    times = event.times
    time = next(iter(event.next_times(timezone.now(), 1) or times[-1:]), event.shown_time)
    institution = frame_for(request).institution
    organiser = event.organiser or (institution.name if institution else "")
    facts = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.title,
        "description": event.summary,
        "url": event.get_full_url(request),
        **_times(time),
        "eventStatus": f"https://schema.org/{STATUSES[event.status]}",
        "eventAttendanceMode": f"https://schema.org/{_attendance(event)}EventAttendanceMode",
        "location": _places(event),
        "organizer": {"@type": "Organization", "name": organiser} if organiser else None,
    }
    return {name: value for name, value in facts.items() if value}


def _times(time: Occurrence) -> dict[str, str]:
    if time.is_all_day:
        return {"startDate": time.first_day.isoformat(), "endDate": time.last_day.isoformat()}
    start = {"startDate": timezone.localtime(time.starts_at).isoformat()}
    if not time.has_known_end:
        return start
    return start | {"endDate": timezone.localtime(time.ends_at).isoformat()}


def _attendance(event: Any) -> str:
    if not event.online_url:
        return "Offline"
    return "Mixed" if event.where else "Online"


def _places(event: Any) -> list[dict[str, Any]]:
    places: list[dict[str, Any]] = []
    if event.where:
        address = {"@type": "PostalAddress", "addressLocality": event.ward, "addressCountry": "TZ"}
        told = {name: value for name, value in address.items() if value}
        places.append({"@type": "Place", "name": event.place or event.ward, "address": told})
    if event.online_url:
        places.append({"@type": "VirtualLocation", "url": event.online_url})
    return places
