"""A calendar program reads what the page says: one event, an institution's, the region's."""

from __future__ import annotations

import datetime
import uuid
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from publications.calendars.icalendar_text import calendar_text
from publications.models import EventException, EventPage
from publications.recurrence import Repeats
from tests.factories.pages import make_event

pytestmark = pytest.mark.django_db

DAR_ES_SALAAM = ZoneInfo("Africa/Dar_es_Salaam")
FRIDAY = datetime.date(2026, 12, 18)
WEEK = datetime.timedelta(weeks=1)
NINE, NOON = datetime.time(9), datetime.time(12)
HOST = {"host": "bonde-dc.test"}
ALL = "/kalenda/events.ics"


def weekly(bonde, **fields: Any) -> Any:
    row = EventException(day=FRIDAY + WEEK, locale=bonde.site.root_page.locale)
    recurring: dict[str, Any] = {
        "repeats": Repeats.WEEKLY,
        "repeats_until": FRIDAY + 3 * WEEK,
        "exceptions": [row],
    }
    return make_event(bonde, **({"start_day": FRIDAY} | recurring | fields))


def events_in(response):
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/calendar")
    return Calendar.from_ical(response.content).walk("VEVENT")


def one(client, page, prefix="/kalenda"):
    return events_in(client.get(f"{prefix}/{page.translation_key}.ics", headers=HOST))[0]


def test_a_recurring_event_comes_back_as_the_same_times(client, bonde):
    page = weekly(bonde, start_time=NINE, end_time=NOON)

    read = one(client, page)

    start = read.decoded("dtstart")
    rule = rrulestr(read["rrule"].to_ical().decode(), dtstart=start)
    left_out = [date.dt for date in read["exdate"].dts]
    assert [moment for moment in rule if moment not in left_out] == [
        time.starts_at for time in page.times
    ]
    assert read.decoded("dtend") - start == datetime.timedelta(hours=3)
    assert read["dtstart"].params["TZID"] == "Africa/Dar_es_Salaam"


def test_whole_days_are_days_without_hours(client, bonde):
    page = weekly(bonde, start_time=None, end_day=FRIDAY + datetime.timedelta(days=1))

    read = one(client, page)

    assert read.decoded("dtstart") == FRIDAY
    assert read.decoded("dtend") == FRIDAY + datetime.timedelta(days=2)
    assert read["exdate"].dts[0].dt == FRIDAY + WEEK
    assert read["rrule"]["until"] == [FRIDAY + 3 * WEEK]


def test_the_zone_is_described(client, bonde):
    weekly(bonde, start_time=NINE)

    calendar = Calendar.from_ical(client.get(ALL, headers=HOST).content)

    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Africa/Dar_es_Salaam"]


def test_an_event_has_the_same_id_in_both_languages(client, bonde):
    page = weekly(bonde)

    assert one(client, page)["uid"] == one(client, page, "/en/calendar")["uid"]


def test_a_cancelled_event_stays_and_says_so(client, bonde):
    page = weekly(bonde, status="cancelled")

    assert one(client, page)["status"] == "CANCELLED"


# The library takes a backslash before an N for a line break, and drops a byte order mark.
letters = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\\\ufeff")


@given(title=st.text(letters, min_size=1, max_size=90), place=st.text(letters, max_size=90))
def test_any_text_comes_back_as_it_was(title, place):
    page = EventPage(title=title, place=place, start_day=FRIDAY, url_path="/x/")

    read = Calendar.from_ical(calendar_text("Matukio", [page])).walk("VEVENT")[0]

    assert read["summary"] == title
    assert str(read.get("location", "")) == place


def test_a_councils_calendar_has_its_own_events(client, bonde, mlima):
    own = make_event(bonde)
    make_event(mlima)

    found = events_in(client.get(ALL, headers=HOST))

    assert [str(read["uid"]) for read in found] == [str(own.translation_key)]


def test_the_regions_calendar_has_everybodys_events(client, region, bonde, mlima):
    pages = [make_event(bonde), make_event(mlima), make_event(region)]

    found = events_in(client.get(ALL, headers={"host": "mkoa.test"}))

    assert {str(read["uid"]) for read in found} == {str(page.translation_key) for page in pages}
    assert str(found[0]["url"]).startswith("http://bonde-dc.test/")


def test_what_was_over_long_ago_is_left_out(client, bonde):
    make_event(bonde, start_day=timezone.localdate() - datetime.timedelta(days=400))

    assert events_in(client.get(ALL, headers=HOST)) == []


def test_another_councils_event_is_not_found(client, bonde, mlima):
    page = make_event(mlima)

    assert client.get(f"/kalenda/{page.translation_key}.ics", headers=HOST).status_code == 404
    assert client.get(f"/kalenda/{uuid.uuid4()}.ics", headers=HOST).status_code == 404


def test_a_calendar_that_has_not_changed_is_not_sent_again(client, bonde):
    page = weekly(bonde)
    page.save_revision().publish()
    first = client.get(ALL, headers=HOST)

    again = client.get(ALL, headers=HOST | {"if-none-match": first["ETag"]})

    assert again.status_code == 304
    assert first["Last-Modified"]


def test_a_calendar_of_many_costs_few_queries(client, bonde, django_assert_max_num_queries):
    for _number in range(5):
        weekly(bonde)
    client.get(ALL, headers=HOST)

    with django_assert_max_num_queries(6):
        client.get(ALL, headers=HOST)
