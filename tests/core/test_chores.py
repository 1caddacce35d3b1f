"""What the worker does by the clock."""

from __future__ import annotations

from threading import Event

import pytest
from django.db import OperationalError

from cms.core.chores import Chore, keep_doing, usual_chores


class Diary:
    """A chore that notes when it was done."""

    def __init__(self, *faults):
        self.times = 0
        self.faults = list(faults)

    def __call__(self):
        self.times += 1
        if self.faults:
            raise self.faults.pop()


def do_at(chores, moments):
    """Run the chores as the worker would at each of these moments."""
    stop, left = Event(), iter([*moments, None])
    now = next(left)

    def wait(pause):
        nonlocal now
        now = next(left)
        if now is None:
            stop.set()

    stop.wait = wait
    keep_doing(chores, stop, lambda: now)


@pytest.mark.django_db
def test_a_chore_is_done_at_once_and_then_when_it_is_due():
    diary = Diary()
    do_at([Chore("watering", 60, diary)], [100, 130, 159, 160, 161])
    assert diary.times == 2


@pytest.mark.django_db
def test_a_chore_that_fails_is_logged_and_holds_up_no_other(caplog):
    failing, other = Diary(OperationalError("away")), Diary()
    do_at([Chore("watering", 60, failing), Chore("sweeping", 60, other)], [100, 160])
    assert (failing.times, other.times) == (2, 2)
    assert "watering failed" in caplog.text


@pytest.mark.django_db
def test_every_usual_chore_can_be_done(settings):
    # The housekeeping of the task table wants the backend that has one.
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    for chore in usual_chores():
        chore.do()


def test_what_editors_schedule_is_published_within_a_minute():
    every = {chore.name: chore.every for chore in usual_chores()}
    assert every["publish_scheduled"] <= 60
