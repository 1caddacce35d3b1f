"""A store that does not answer is asked less and less often, until it answers."""

from __future__ import annotations

import pytest

from cms.core.files.rest import Rest


@pytest.fixture
def rest():
    return Rest()


def test_a_store_of_which_nothing_is_known_is_asked(rest):
    assert not rest.is_on


def test_after_each_failure_it_is_left_alone_twice_as_long(rest, monkeypatch):
    now = 1000.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    pauses = []
    for _failure in range(6):
        rest.begin()
        began = now
        while rest.is_on:
            now += 1
        pauses.append(now - began)

    assert pauses == [5, 10, 20, 40, 60, 60]


def test_once_it_has_answered_it_is_asked_at_once(rest):
    rest.begin()
    rest.end()

    assert not rest.is_on
    assert rest.failures == 0
