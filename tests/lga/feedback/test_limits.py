"""Ten thousand submissions from one address: a few are taken, the rest must wait."""

from __future__ import annotations

import datetime
import html

import pytest
import time_machine
from django.core.cache import cache

from cms.core.rate_limit import TooOften
from lga.feedback.limits import PER_INSTITUTION, take_turn
from lga.feedback.models import Submission
from tests.factories.feedback import make_submissions

pytestmark = pytest.mark.django_db

NOON = datetime.datetime(2026, 11, 25, 9, 0, tzinfo=datetime.UTC)  # in Dar es Salaam


def taken(institution, network="192.0.2.7", times=1):
    """How many of so many attempts are let through."""
    through = 0
    for _ in range(times):
        try:
            take_turn(institution, network)
        except TooOften:
            continue
        through += 1
    return through


def test_of_ten_thousand_from_one_address_five_are_taken(bonde):
    assert taken(bonde, times=10_000) == 5


def test_another_address_and_another_council_are_not_concerned(bonde, mlima):
    taken(bonde, times=10)

    assert taken(bonde, "192.0.2.8") == 1
    assert taken(mlima) == 1


def test_after_an_hour_the_same_address_may_write_again(bonde):
    with time_machine.travel(NOON, tick=False) as clock:
        taken(bonde, times=10)
        clock.shift(datetime.timedelta(minutes=59))
        assert taken(bonde) == 0
        clock.shift(datetime.timedelta(minutes=2))
        assert taken(bonde, times=10) == 5


def test_who_must_wait_is_told_when_the_first_turn_is_free_again(bonde):
    with time_machine.travel(NOON, tick=False) as clock:
        taken(bonde)
        clock.shift(datetime.timedelta(minutes=10))
        taken(bonde, times=4)
        with pytest.raises(TooOften) as refused:
            take_turn(bonde, "192.0.2.7")

    assert refused.value.until == NOON + datetime.timedelta(hours=1)


def test_a_flood_from_many_addresses_is_stopped_at_the_institution(bonde, mlima):
    make_submissions(bonde, PER_INSTITUTION)

    assert taken(bonde, "192.0.2.99") == 0
    assert taken(mlima, "192.0.2.99") == 1


def test_no_address_stands_in_the_cache(bonde):
    take_turn(bonde, "192.0.2.7")

    keys = cache._cache  # type: ignore[attr-defined]
    assert len(keys) > 0
    assert not [key for key in keys if "192.0.2" in key]


def test_the_sixth_of_an_hour_is_refused_with_when_to_come_and_what_was_typed(send):
    with time_machine.travel(NOON, tick=False):
        for number in range(5):
            assert send(subject=f"Maji {number}").status_code == 303
        response = send(language="en", message="Bado hakuna maji & umeme.")

    assert response.status_code == 429
    assert response["Retry-After"] == "3600"
    assert "Send it again after 13:00 on 25 November 2026" in response.text
    assert "Bado hakuna maji & umeme." in html.unescape(response.text)
    assert Submission.objects.count() == 5


def test_what_was_refused_for_a_fault_takes_no_turn(send):
    for _ in range(20):
        send(message="")

    assert send().status_code == 303


def test_a_claimed_address_gives_no_new_turns(client, send):
    for number in range(5):
        send(subject=f"Maji {number}")
    client.defaults["HTTP_X_FORWARDED_FOR"] = "198.51.100.77"

    assert send(subject="Tena").status_code == 429


def test_the_operator_may_allow_more(settings, bonde):
    settings.FEEDBACK_PER_HOUR = 7

    assert taken(bonde, times=20) == 7
