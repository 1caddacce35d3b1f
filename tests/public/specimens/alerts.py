"""Specimens of alerts: one that holds now, so that every page of its site shows it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from lga.models import AlertIndexPage, AlertPage
from tests.factories.pages import add_below, starter

if TYPE_CHECKING:
    from lga.models import Institution
    from tests.public.specimens import Specimens


def make_alert(institution: Institution, title: str = "Daraja limefungwa", **fields: Any) -> Any:
    """An alert that holds from an hour ago for a day, unless told otherwise."""
    now = timezone.now()
    fields.setdefault("starts_at", now - datetime.timedelta(hours=1))
    fields.setdefault("ends_at", now + datetime.timedelta(days=1))
    live = fields.pop("live", True)
    page = AlertPage(title=title, last_published_at=now, **fields)
    return add_below(starter(institution, "alerts"), page, live=live)


SPECIMENS: Specimens = {
    AlertIndexPage: lambda institution: starter(institution, "alerts"),
    AlertPage: lambda institution: make_alert(
        institution, level="warning", summary="Tumia njia ya mlimani hadi maji yapungue."
    ),
}
