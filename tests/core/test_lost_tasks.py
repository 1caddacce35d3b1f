"""What a worker was doing when it was killed is done by another, unless it is what kills them."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cms.core.lost_tasks import MOST_WORKERS, take_up_lost_tasks
from cms.core.pictures.make_ready import make_renditions

pytestmark = pytest.mark.django_db

#: Of a picture that there is not.
NONE = 0


@pytest.fixture
def task(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    make_renditions.enqueue(NONE)
    return DBTaskResult.objects.get()


def after(minutes):
    return time_machine.travel(timezone.now() + datetime.timedelta(minutes=minutes))


def test_a_task_that_has_just_begun_is_left_to_its_worker(task):
    task.claim("first")
    with after(minutes=5):
        take_up_lost_tasks()

    assert not DBTaskResult.objects.ready().exists()


def test_a_task_that_nobody_ended_waits_again(task):
    task.claim("first")
    with after(minutes=16):
        assert take_up_lost_tasks() == 1
        assert DBTaskResult.objects.ready().get() == task


def test_a_task_that_has_ended_is_not_done_again(task):
    task.claim("first")
    task.set_successful(0)
    with after(minutes=16):
        take_up_lost_tasks()

    assert not DBTaskResult.objects.ready().exists()


def test_a_task_that_each_worker_dies_of_is_given_up_and_stays_for_whoever_looks(task):
    for number in range(MOST_WORKERS):
        task.claim(f"worker {number}")
    with after(minutes=16):
        take_up_lost_tasks()

    failed = DBTaskResult.objects.failed().get()
    assert failed.exception_class_path.endswith("EndedItsWorkers")
