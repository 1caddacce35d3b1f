"""What the clock changes is seen on kept pages, too."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.utils import timezone

from tests.core.page_cache.asking import ask, queries_of
from tests.factories.pages import make_tender
from tests.public.specimens.alerts import make_alert

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)


def test_a_deadline_is_near_from_midnight_on_and_a_kept_page_says_so(kept, bonde):
    morning = datetime.datetime(2026, 11, 25, 9, 0, tzinfo=datetime.UTC)
    with time_machine.travel(morning, tick=False):
        tender = make_tender(bonde, closing_at=morning + datetime.timedelta(days=8, hours=5))
        assert "time-left--soon" not in ask(kept, bonde, tender.url).text

    with time_machine.travel(morning + 13 * HOUR, tick=False):
        assert "time-left--soon" in ask(kept, bonde, tender.url).text


def test_the_clock_closes_a_tender_to_the_second(kept, bonde):
    closing = timezone.now().replace(microsecond=0) + 3 * HOUR
    tender = make_tender(bonde, closing_at=closing)
    with time_machine.travel(closing - datetime.timedelta(seconds=1), tick=False):
        before = ask(kept, bonde, tender.url).text
        assert ask(kept, bonde, tender.url).text == before
    with time_machine.travel(closing, tick=False):
        assert ask(kept, bonde, tender.url).text != before


def test_the_clock_shows_an_alert_and_ends_it(kept, bonde):
    start = timezone.now().replace(microsecond=0) + HOUR
    make_alert(bonde, "Daraja limefungwa", starts_at=start, ends_at=start + HOUR)
    for moment, is_shown in ((-1, False), (0, True), (3599, True), (3600, False)):
        with time_machine.travel(start + datetime.timedelta(seconds=moment), tick=False):
            assert ("Daraja limefungwa" in ask(kept, bonde).text) is is_shown


def test_a_new_day_makes_pages_anew(kept, bonde):
    ask(kept, bonde)
    with time_machine.travel(timezone.now() + datetime.timedelta(days=1)):
        assert len(queries_of(kept, bonde)) > 1
