"""Where an event is found for a calendar."""

from __future__ import annotations

from typing import Any

from django.urls import reverse


def event_calendar_url(event: Any) -> str:
    """The address of one event, by the key that all its languages share."""
    return reverse("event_calendar", args=[event.translation_key])
