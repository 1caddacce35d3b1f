"""A limit holds for each subject and each action, frees itself, and remembers nobody."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.core.cache import caches

from cms.core.rate_limit import TooOften, is_allowed, take_turn
from cms.settings.caches import REDIS

NOON = datetime.datetime(2026, 11, 25, 12, tzinfo=datetime.UTC)


def take(times, subject="198.51.100.7", action="ask", limit=3):
    return [is_allowed(action, subject, limit=limit, seconds=60) for _time in range(times)]


def test_no_more_than_the_limit_is_allowed():
    assert take(5) == [True, True, True, False, False]


def test_another_subject_and_another_action_have_limits_of_their_own():
    take(3)

    assert take(1, subject="203.0.113.9") == [True]
    assert take(1, action="vote") == [True]


def test_each_time_is_forgotten_by_itself():
    with time_machine.travel(NOON, tick=False) as clock:
        take(2)
        clock.shift(40)
        take(1)
        clock.shift(25)
        # The first two are over, the third is not.
        assert take(4) == [True, True, False, False]


def test_who_must_wait_is_told_until_when():
    with time_machine.travel(NOON, tick=False) as clock:
        take(1)
        clock.shift(20)
        take(2)
        with pytest.raises(TooOften) as refused:
            take_turn("ask", "198.51.100.7", limit=3, seconds=60)

    assert refused.value.until == NOON + datetime.timedelta(seconds=60)


def test_the_cache_never_sees_who_it_was():
    take(2, subject="asha@example.org")

    kept = repr(vars(caches["default"]))
    assert "rate-limit" in kept
    assert "asha" not in kept


def test_a_cache_that_is_away_turns_nobody_away(settings):
    settings.CACHES = settings.CACHES | {
        "default": {
            "BACKEND": REDIS,
            "LOCATION": "redis://127.0.0.1:1/0",
            "OPTIONS": {"IGNORE_EXCEPTIONS": True},
        }
    }

    assert take(5) == [True] * 5
    assert take(1, limit=0) == [False]
