"""The addresses of calendars."""

from __future__ import annotations

from django.urls import path

from publications.calendars.views import event_calendar, events_calendar

urlpatterns = [
    path("events.ics", events_calendar, name="events_calendar"),
    path("<uuid:key>.ics", event_calendar, name="event_calendar"),
]
