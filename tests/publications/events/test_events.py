"""An event is held when it says so, and the clock tells when it is over."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import RequestFactory
from django.utils import translation

from publications.models import EventException, EventPage
from publications.models.event_checks import faults_of
from publications.recurrence import Repeats
from search.models import Entry
from tests.factories.pages import make_event, starter

pytestmark = pytest.mark.django_db

DAR_ES_SALAAM = ZoneInfo("Africa/Dar_es_Salaam")
FRIDAY = datetime.date(2026, 12, 18)
WEEK, DAY = datetime.timedelta(weeks=1), datetime.timedelta(days=1)
NINE, NOON = datetime.time(9), datetime.time(12)
END = datetime.datetime(2026, 12, 18, 12, tzinfo=DAR_ES_SALAAM)
SECOND = datetime.timedelta(seconds=1)
HOST = {"host": "bonde-dc.test"}


def event(**fields):
    return EventPage(**({"title": "Mkutano", "start_day": FRIDAY} | fields))


def weekly(bonde, left_out=(), **fields):
    rows = [EventException(day=day, locale=bonde.site.root_page.locale) for day in left_out]
    until = FRIDAY + 3 * WEEK
    return make_event(
        bonde,
        start_day=FRIDAY,
        repeats=Repeats.WEEKLY,
        repeats_until=until,
        exceptions=rows,
        **fields,
    )


def shown(client, page, **query):
    return client.get(page.relative_url(None) or page.url, query, headers=HOST).content.decode()


def test_an_event_is_upcoming_until_the_second_it_ends(bonde):
    make_event(bonde, start_day=FRIDAY, start_time=NINE, end_time=NOON)

    assert EventPage.objects.upcoming(END - SECOND).exists()
    assert not EventPage.objects.past(END - SECOND).exists()
    assert not EventPage.objects.upcoming(END).exists()
    assert EventPage.objects.past(END).exists()


@pytest.mark.parametrize("times", [{"start_time": None}, {"start_time": NINE}])
def test_an_event_without_an_end_is_over_at_midnight(bonde, times):
    make_event(bonde, start_day=FRIDAY, **times)
    midnight = datetime.datetime(2026, 12, 19, tzinfo=DAR_ES_SALAAM)

    assert EventPage.objects.upcoming(midnight - SECOND).exists()
    assert not EventPage.objects.upcoming(midnight).exists()


def test_the_hour_is_the_same_all_year(bonde):
    page = make_event(
        bonde,
        start_day=datetime.date(2026, 1, 2),
        start_time=NINE,
        repeats=Repeats.WEEKLY,
        repeats_until=datetime.date(2026, 12, 31),
    )

    hours = {time.starts_at.astimezone(datetime.UTC).hour for time in page.times}

    assert hours == {6}


def test_a_recurring_event_is_listed_once_by_its_next_time(bonde):
    page = weekly(bonde, start_time=NINE, end_time=NOON)

    found = EventPage.objects.upcoming(END)

    assert list(found) == [page]
    assert found[0].shown_time.first_day == FRIDAY + WEEK


def test_a_day_left_out_is_no_time_of_the_event(bonde):
    page = weekly(bonde, left_out=[FRIDAY + WEEK])

    days = [time.first_day for time in page.times]

    assert days == [FRIDAY, FRIDAY + 2 * WEEK, FRIDAY + 3 * WEEK]
    assert page.dates.count() == 3


def test_the_table_follows_the_published_page_and_not_its_draft(bonde):
    page = make_event(bonde, start_day=FRIDAY, start_time=NINE)
    page.start_day = FRIDAY + DAY
    draft = page.save_revision()

    assert page.dates.get().starts_at.date() == FRIDAY

    draft.publish()

    assert page.dates.get().starts_at.date() == FRIDAY + DAY


@pytest.mark.parametrize(
    ("field", "fields"),
    [
        ("end_day", {"end_day": FRIDAY - DAY}),
        ("end_time", {"start_time": NOON, "end_time": NINE}),
        ("end_time", {"start_time": NOON, "end_time": NOON}),
        ("start_time", {"end_time": NOON}),
        ("repeats_until", {"repeats": Repeats.WEEKLY}),
        ("repeats", {"repeats_until": FRIDAY}),
        ("repeats_until", {"repeats": Repeats.WEEKLY, "repeats_until": FRIDAY - DAY}),
        ("repeats_until", {"repeats": Repeats.WEEKLY, "repeats_until": datetime.date(2036, 1, 1)}),
        ("end_day", {"repeats": "weekly", "repeats_until": FRIDAY, "end_day": FRIDAY + WEEK}),
        ("repeats", {"repeats": Repeats.MONTHLY_LAST, "repeats_until": FRIDAY + WEEK}),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(field, fields):
    assert [name for name, _message in faults_of(event(**fields))] == [field]


def test_a_fifth_friday_is_not_in_every_month():
    fifth = datetime.date(2027, 1, 29)
    fields = {"start_day": fifth, "repeats_until": fifth + WEEK}

    assert dict(faults_of(event(repeats=Repeats.MONTHLY_WEEKDAY, **fields))).keys() == {"repeats"}
    assert not dict(faults_of(event(repeats=Repeats.MONTHLY_LAST, **fields)))


def test_a_page_at_fault_is_not_saved(bonde):
    with pytest.raises(ValidationError, match="recurrence without end"), translation.override("en"):
        make_event(bonde, repeats=Repeats.WEEKLY)


def test_an_event_on_the_second_friday_says_so():
    page = event(start_day=datetime.date(2026, 12, 11), repeats=Repeats.MONTHLY_WEEKDAY)
    page.repeats_until = datetime.date(2027, 6, 30)

    with translation.override("en"):
        assert page.recurrence_in_words == "On the second Friday of every month, until 30 June 2027"


@time_machine.travel(datetime.datetime(2026, 12, 1, tzinfo=datetime.UTC), tick=False)
def test_a_page_tells_the_next_times_and_those_left_out(client, bonde):
    page = weekly(bonde, left_out=[FRIDAY + WEEK], start_time=NINE, place="Ukumbi wa mji")

    body = shown(client, page)

    assert "18 Disemba 2026, saa 3:00 asubuhi (09:00)" in body
    assert "1 Januari 2027" in body
    assert "Ukumbi wa mji" in body
    assert f"/kalenda/{page.translation_key}.ics" in body


def test_search_finds_the_place_and_the_next_dates(bonde):
    with time_machine.travel(END - DAY, tick=False):
        page = weekly(bonde, place="Ukumbi wa mji")

    entry = Entry.objects.get(object_id=str(page.pk), kind="event")

    assert "Ukumbi wa mji" in entry.body
    assert "25 Disemba 2026" in entry.body


@time_machine.travel(END - DAY, tick=False)
def test_machines_read_the_next_time(bonde):
    page = weekly(bonde, start_time=NINE, end_time=NOON, place="Ukumbi", status="cancelled")
    request = RequestFactory().get("/", headers=HOST)

    data = page.structured_data(request)

    assert data["@type"] == "Event"
    assert data["startDate"] == "2026-12-18T09:00:00+03:00"
    assert data["endDate"] == "2026-12-18T12:00:00+03:00"
    assert data["eventStatus"] == "https://schema.org/EventCancelled"
    assert data["location"][0]["name"] == "Ukumbi"
    assert data["organizer"]["name"] == bonde.name


@time_machine.travel(END, tick=False)
def test_a_list_shows_what_is_ahead_and_on_request_what_is_over(client, bonde):
    make_event(bonde, "Uliopita", start_day=FRIDAY - DAY)
    make_event(bonde, "Ujao", start_day=FRIDAY + DAY)
    index = starter(bonde, "events")

    ahead, over = shown(client, index), shown(client, index, past="1")

    assert "Ujao" in ahead
    assert "Uliopita" not in ahead
    assert "Uliopita" in over
    assert "Ujao" not in over


def test_an_empty_list_says_so(client, bonde):
    index = starter(bonde, "events")

    assert "empty-state" in shown(client, index)
    assert "empty-state" in shown(client, index, past="1")
    assert "empty-state" in shown(client, index, month="2026-11")
