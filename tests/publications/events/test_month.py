"""A month shows what is held on its days, from its first second to the next month's."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine

from publications.models import EventPage
from publications.month import REACH, Month
from tests.factories.pages import make_event, starter

DAR_ES_SALAAM = ZoneInfo("Africa/Dar_es_Salaam")
DECEMBER = Month(2026, 12)
HOST = {"host": "bonde-dc.test"}


def days_of(month):
    events = EventPage.objects.held_between(month.starts_at, month.ends_at)
    return [
        day.date for week in month.weeks(events) for day in week if day.held and day.is_of_month
    ]


@pytest.mark.parametrize("text", ["", "2026", "2026-13", "2026-00", "1999-01", "२०२६-११", "2026-1"])
def test_what_is_no_month_is_not_read(text):
    assert Month.read(text) is None


def test_a_month_begins_and_ends_at_local_midnight():
    assert DECEMBER.starts_at == datetime.datetime(2026, 12, 1, tzinfo=DAR_ES_SALAAM)
    assert DECEMBER.ends_at == datetime.datetime(2027, 1, 1, tzinfo=DAR_ES_SALAAM)


@time_machine.travel(datetime.datetime(2026, 11, 25, tzinfo=datetime.UTC), tick=False)
def test_december_lies_between_november_and_january():
    assert str(DECEMBER.previous) == "2026-11"
    assert str(DECEMBER.next) == "2027-01"


@time_machine.travel(datetime.datetime(2026, 12, 25, tzinfo=datetime.UTC), tick=False)
def test_links_end_somewhere():
    months = 0
    month: Month | None = DECEMBER
    while month := month.next:
        months += 1

    assert months == REACH


def test_weeks_are_whole_and_begin_on_monday():
    weeks = DECEMBER.weeks([])

    assert {len(week) for week in weeks} == {7}
    assert {week[0].date.weekday() for week in weeks} == {0}
    assert sum(day.is_of_month for week in weeks for day in week) == 31


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "days"),
    [
        ({"start_day": (2026, 12, 1), "start_time": (0, 0)}, [1]),
        ({"start_day": (2026, 12, 31), "start_time": (23, 59)}, [31]),
        ({"start_day": (2026, 11, 30), "end_day": (2026, 12, 2)}, [1, 2]),
        ({"start_day": (2026, 12, 30), "end_day": (2027, 1, 2)}, [30, 31]),
        ({"start_day": (2026, 11, 30)}, []),
        ({"start_day": (2027, 1, 1)}, []),
    ],
)
def test_an_event_stands_on_its_days_of_the_month(bonde, fields, days):
    kinds = {"start_day": datetime.date, "end_day": datetime.date, "start_time": datetime.time}
    told = {name: kinds[name](*value) for name, value in fields.items()}
    make_event(bonde, **({"start_time": None} | told))

    assert days_of(DECEMBER) == [datetime.date(2026, 12, day) for day in days]


@pytest.mark.django_db
def test_what_ends_at_midnight_is_not_held_on_the_next_day(bonde):
    make_event(
        bonde,
        start_day=datetime.date(2026, 11, 30),
        start_time=datetime.time(20),
        end_day=datetime.date(2026, 12, 1),
        end_time=datetime.time(0),
    )

    assert days_of(DECEMBER) == []


@pytest.mark.django_db
@time_machine.travel(datetime.datetime(2026, 11, 25, tzinfo=datetime.UTC), tick=False)
def test_a_reader_turns_the_months(client, bonde):
    make_event(bonde, "Mkutano wa Desemba", start_day=datetime.date(2026, 12, 18))
    url = starter(bonde, "events").relative_url(bonde.site)

    body = client.get(url, {"month": "2026-12"}, headers=HOST).content.decode()
    before = client.get(url, {"month": "2026-11"}, headers=HOST).content.decode()

    assert "Mkutano wa Desemba" in body
    assert "?month=2026-11" in body
    assert "?month=2027-01" in body
    assert "Mkutano wa Desemba" not in before
