"""Calendars to keep or to subscribe to."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.http import http_date
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from lga.frame import frame_for
from publications.calendars.icalendar_text import calendar_text
from publications.streams import EVENTS

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest

    from lga.models import Institution

#: What is over stays in a calendar for so long, and no calendar has more events than this.
KEPT = datetime.timedelta(days=365)
MOST_EVENTS = 1000


# Nothing is written, and on SQLite a transaction would wait for whoever writes.
@transaction.non_atomic_requests
@require_safe
@conditional_page
def events_calendar(request: HttpRequest) -> HttpResponse:
    """All events of the institution asked; on the region's host, of all institutions."""
    institution = _institution_asked(request)
    name = _("Events – %(institution)s") % {"institution": institution.name}
    events = _events_of(institution).not_over_since(timezone.now() - KEPT)
    return _answer("events", name, events.order_by("pk")[:MOST_EVENTS])


@transaction.non_atomic_requests
@require_safe
@conditional_page
def event_calendar(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """One event with all its times."""
    events = list(_events_of(_institution_asked(request)).filter(translation_key=key)[:1])
    if not events:
        raise Http404
    return _answer(events[0].slug, events[0].title, events)


def _institution_asked(request: HttpRequest) -> Institution:
    institution = frame_for(request).institution
    if institution is None:
        raise Http404
    return institution


def _events_of(institution: Institution) -> Any:
    pages = EVENTS.pages(None if institution.is_region else institution)
    return pages.prefetch_related("exceptions")


def _answer(file_name: str, name: str, events: Any) -> HttpResponse:
    events = list(events)
    response = HttpResponse(calendar_text(name, events), content_type="text/calendar")
    response.headers["Content-Disposition"] = f'inline; filename="{file_name}.ics"'
    if changes := [event.last_published_at for event in events if event.last_published_at]:
        response.headers["Last-Modified"] = http_date(max(changes).timestamp())
    return response
