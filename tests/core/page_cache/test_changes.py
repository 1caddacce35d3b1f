"""A change is noted with its transaction, and a host's version tells of it."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone

from cms.core.models import ShownChange
from cms.core.models.shown_change import EVERY_HOST
from cms.core.page_cache.changes import forget_old_changes, note_change
from cms.core.page_cache.subjects import EVERYTHING
from cms.core.page_cache.versions import Versions

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)


def version_of(host, *subjects):
    return Versions.now(host).of({EVERYTHING, *subjects})


def test_a_change_makes_the_version_of_its_host_another(commit):
    before, other = version_of("bonde.test"), version_of("mlima.test")
    note_change(["bonde.test"])

    assert version_of("bonde.test") != before
    assert version_of("mlima.test") == other


def test_a_change_of_one_subject_leaves_others_as_they_were(commit):
    before = [version_of("bonde.test", subject) for subject in ("news", "tenders")]
    note_change(["bonde.test"], ["news"])
    after = [version_of("bonde.test", subject) for subject in ("news", "tenders")]

    assert after[0] != before[0]
    assert after[1] == before[1]


def test_as_many_forgotten_as_become_due_make_another_version():
    now = timezone.now()
    with time_machine.travel(now, tick=False):
        for minutes in (-60 * 3, 5, -50):  # forgotten, due soon, and the last
            moment = now + datetime.timedelta(minutes=minutes)
            ShownChange.objects.create(host=EVERY_HOST, subject=EVERYTHING, at=moment)
        before = version_of("bonde.test")
        forget_old_changes()
    assert ShownChange.objects.count() == 2

    with time_machine.travel(now + HOUR, tick=False):
        assert version_of("bonde.test") != before


def test_a_change_everywhere_concerns_each_host(commit):
    before = version_of("bonde.test")
    note_change([EVERY_HOST])

    assert version_of("bonde.test") != before


def test_a_moment_ahead_changes_the_version_when_it_comes():
    now = timezone.now()
    with time_machine.travel(now, tick=False):
        note_change(["bonde.test"], moments=[now + HOUR, now - HOUR])
        before = version_of("bonde.test")
    with time_machine.travel(now + HOUR, tick=False):
        assert version_of("bonde.test") != before
    assert ShownChange.objects.count() == 2


def test_a_transaction_notes_a_subject_of_a_host_once(commit):
    for _ in range(3):
        note_change(["bonde.test"], ["news", "tenders"])

    assert ShownChange.objects.count() == 2


def test_what_is_rolled_back_is_noted_anew_by_the_next_change(commit):
    with transaction.atomic():
        note_change(["bonde.test"])
        transaction.set_rollback(True)
    note_change(["bonde.test"])

    assert ShownChange.objects.count() == 1


def test_a_row_that_is_committed_late_changes_the_version_as_well():
    late = ShownChange(pk=1, host="bonde.test", at=timezone.now())
    ShownChange.objects.create(pk=2, host="bonde.test", at=timezone.now())
    before = version_of("bonde.test")
    late.save(force_insert=True)

    assert version_of("bonde.test") != before


def test_old_changes_are_forgotten_and_coming_ones_are_not():
    now = timezone.now()
    for hours in (-3, -1, 1):
        ShownChange.objects.create(host="bonde.test", at=now + hours * HOUR)
    forget_old_changes()

    assert ShownChange.objects.count() == 2
