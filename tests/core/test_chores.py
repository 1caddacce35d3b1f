"""What the worker does by the clock."""

from __future__ import annotations

import pytest
from django.db import OperationalError

from cms.core.chores import Chore, chores_by_thread, keep_doing


class Diary:
    """A chore that notes when it was done."""

    def __init__(self, *faults):
        self.times = 0
        self.faults = list(faults)

    def __call__(self):
        self.times += 1
        if self.faults:
            raise self.faults.pop()


class Calendar:
    """The worker's clock and its signal to stop: some moments, then the end."""

    def __init__(self, *moments):
        self.left = list(moments)

    def now(self):
        return self.left[0]

    def wait(self, timeout):
        del self.left[0]

    def is_set(self):
        return not self.left


def do_at(chores, *moments):
    calendar = Calendar(*moments)
    keep_doing(chores, calendar, calendar.now)


@pytest.mark.django_db
def test_a_chore_is_done_at_once_and_then_when_it_is_due():
    diary = Diary()
    do_at([Chore("watering", 60, diary)], 100, 130, 159, 160, 161)
    assert diary.times == 2


@pytest.mark.django_db
def test_a_chore_that_fails_is_logged_and_holds_up_no_other(caplog):
    failing, other = Diary(OperationalError("away")), Diary()
    do_at([Chore("watering", 60, failing), Chore("sweeping", 60, other)], 100, 160)
    assert (failing.times, other.times) == (2, 2)
    assert "watering failed" in caplog.text


@pytest.mark.django_db
def test_every_usual_chore_can_be_done(settings):
    # The housekeeping of the task table wants the backend that has one.
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    # Those that start processes are done by a worker: tests/search/test_counting_apart.py.
    for chores, _pause in chores_by_thread():
        for chore in chores:
            if chore.name != "count_terms":
                chore.do()


def test_what_editors_schedule_is_published_within_a_minute():
    every = {chore.name: chore.every for chores, _pause in chores_by_thread() for chore in chores}
    assert every["publish_scheduled"] <= 60


def test_what_must_be_in_time_waits_for_nothing_that_may_take_long():
    [beside] = [
        {chore.name for chore in chores}
        for chores, _pause in chores_by_thread()
        if "publish_scheduled" in {chore.name for chore in chores}
    ]
    assert beside == {"heartbeat", "publish_scheduled"}
