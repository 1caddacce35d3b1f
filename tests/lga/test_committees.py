"""Committees tell their members and sittings by the dates, and the clock where each stands."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone

from lga.models import CommitteeSeat, SittingPage, SittingStatus
from tests.factories.councils import make_committee, make_councillor, make_sitting, make_ward
from tests.factories.pages import starter

pytestmark = pytest.mark.django_db


def shown(client, page, council):
    response = client.get(page.relative_url(council.site), headers={"host": council.site.hostname})
    assert response.status_code == 200
    return response


def test_members_are_those_of_today_the_chair_first(client, bonde):
    committee = make_committee(bonde)
    ended = datetime.date(2026, 1, 1)
    for name, seat in (
        ("Asha", CommitteeSeat(committee=committee, role="member")),
        ("Zuberi", CommitteeSeat(committee=committee, role="chair")),
        ("Mwaka", CommitteeSeat(committee=committee, role="deputy")),
        ("Zamani", CommitteeSeat(committee=committee, role="member", ended_on=ended)),
    ):
        make_councillor(bonde, make_ward(bonde, name), name, seats=(seat,))

    members = shown(client, committee, bonde).context["members"]

    assert [member.person.title for member in members] == ["Zuberi", "Mwaka", "Asha"]


def test_upcoming_and_past_sittings_are_told_apart(client, bonde):
    committee, now = make_committee(bonde), timezone.now()
    for name, days in (("Mwezi ujao", 30), ("Kesho", 1), ("Jana", -1), ("Zamani", -90)):
        make_sitting(committee, name, starts_at=now + datetime.timedelta(days=days))

    context = shown(client, committee, bonde).context

    assert [one.title for one in context["upcoming"]] == ["Kesho", "Mwezi ujao"]
    assert [one.title for one in context["items"]] == ["Jana", "Zamani"]


def test_the_full_council_stands_above_its_committees(client, bonde):
    make_committee(bonde, "Kamati ya Fedha")
    make_committee(bonde, "Baraza la Madiwani", kind="full_council")

    committees = shown(client, starter(bonde, "committees"), bonde).context["children"]

    assert [one.title for one in committees] == ["Baraza la Madiwani", "Kamati ya Fedha"]


def test_the_list_of_committees_tells_the_next_sittings_of_all(client, bonde):
    for name in ("Kamati ya Fedha", "Kamati ya Maadili"):
        make_sitting(make_committee(bonde, name), f"Kikao cha {name}")

    context = shown(client, starter(bonde, "committees"), bonde).context

    assert len(context["sittings"]) == 2


BEGIN = datetime.datetime(2027, 1, 28, 9, tzinfo=datetime.timezone(datetime.timedelta(hours=3)))
HOUR = datetime.timedelta(hours=1)


@pytest.mark.parametrize(
    ("fields", "now", "status"),
    [
        ({}, BEGIN - HOUR, SittingStatus.PLANNED),
        ({}, BEGIN, SittingStatus.HELD),
        ({"ends_at": BEGIN + 3 * HOUR}, BEGIN + HOUR, SittingStatus.PLANNED),
        ({"ends_at": BEGIN + 3 * HOUR}, BEGIN + 3 * HOUR, SittingStatus.HELD),
        ({"is_cancelled": True}, BEGIN - HOUR, SittingStatus.CANCELLED),
        ({"is_cancelled": True}, BEGIN + HOUR, SittingStatus.CANCELLED),
    ],
)
def test_status_is_told_by_the_clock(fields, now, status):
    with time_machine.travel(now, tick=False):
        assert SittingPage(starts_at=BEGIN, **fields).status == status


def test_a_sitting_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValidationError) as refused:
        SittingPage(starts_at=BEGIN, ends_at=BEGIN - HOUR).clean()

    assert set(refused.value.message_dict) == {"ends_at"}


def test_a_held_sitting_without_minutes_says_so(client, bonde):
    sitting = make_sitting(make_committee(bonde), starts_at=timezone.now() - HOUR)

    assert "Kumbukumbu" in shown(client, sitting, bonde).content.decode()
