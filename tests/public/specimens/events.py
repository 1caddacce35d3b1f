"""Specimens of events."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from publications.models import (
    EventDate,
    EventDocument,
    EventException,
    EventIndexPage,
    EventPage,
)
from publications.recurrence import Repeats
from tests.factories.pages import add_below, starter
from tests.public.specimens.content import locale_of, make_document, text_body

if TYPE_CHECKING:
    from lga.models import Institution
    from tests.public.specimens import Specimens

WEEK = datetime.timedelta(weeks=1)


def make_event(institution: Institution, **fields: Any) -> Any:
    """Held every week from tomorrow on, but for one day."""
    locale, tomorrow = locale_of(institution), timezone.localdate() + datetime.timedelta(days=1)
    holiday = EventException(day=tomorrow + WEEK, reason="Sikukuu", locale=locale)
    attached = EventDocument(document=make_document(institution), locale=locale)
    page_type: Any = EventPage
    page = page_type(
        title="Kliniki ya mifugo",
        start_day=tomorrow,
        start_time=datetime.time(9),
        end_time=datetime.time(12, 30),
        repeats=Repeats.WEEKLY,
        repeats_until=tomorrow + 10 * WEEK,
        place="Uwanja wa soko",
        ward="Kata ya Bonde",
        online_url="https://example.org/kliniki",
        organiser="Idara ya Mifugo",
        audience="Wafugaji wote",
        status_note="Njoo mapema.",
        **fields,
    )
    page.exceptions, page.documents = [holiday], [attached]
    return add_below(starter(institution, "events"), page)


def give_dates_to_all(event: Any) -> None:
    """Let events that the database copied from this one be held when it is."""
    without = EventPage.objects.filter(dates=None).values_list("pk", flat=True)
    times = list(event.dates.values_list("starts_at", "ends_at"))
    EventDate.objects.bulk_create(
        (
            EventDate(event_id=key, starts_at=start, ends_at=end)
            for key in without
            for start, end in times
        ),
        batch_size=5000,
    )


SPECIMENS: Specimens = {
    EventIndexPage: lambda institution: starter(institution, "events"),
    EventPage: lambda institution: make_event(institution, body=text_body()),
}
