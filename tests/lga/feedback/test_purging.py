"""What was promised to be deleted is deleted, and the numbers stay."""

from __future__ import annotations

import datetime
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.utils import timezone

from cms.core.chores import usual_chores
from lga.feedback.counts import year_table
from lga.feedback.models import Letter, Submission, SubmissionNote
from tests.factories.feedback import SAID, make_submission
from tests.factories.pages import starter
from tests.factories.users import make_officer
from tests.public.specimens.lga import add_wards

pytestmark = pytest.mark.django_db


@pytest.fixture
def old(bonde):
    add_wards(bonde, 1)
    submission = make_submission(
        bonde,
        outcome="resolved",
        ward=bonde.wards.get(),
        assigned_to=make_officer(bonde),
        purge_on=timezone.localdate(),
    )
    SubmissionNote.objects.create(submission=submission, status="closed", text="Neema amejibiwa.")
    Letter.objects.create(submission=submission, purpose="notice")
    return submission


def purge(*arguments):
    output = StringIO()
    call_command("purge_submissions", *arguments, stdout=output)
    return output.getvalue()


def everything_stored():
    rows = [*Submission.objects.values(), *SubmissionNote.objects.values()]
    return " ".join(str(value) for row in rows for value in row.values())


def test_who_wrote_and_what_is_gone_on_the_day(old):
    assert "purged: 1" in purge()

    stored = everything_stored()
    personal = {value for name, value in SAID.items() if name != "kind"}
    assert [told for told in personal if told in stored] == []
    old.refresh_from_db()
    assert (old.ward, old.assigned_to, old.form_key) == (None, None, None)
    assert not Letter.objects.exists()


def test_kind_outcome_and_dates_stay(old):
    purge()

    kept = Submission.objects.get(pk=old.pk)
    assert (kept.kind, kept.outcome, kept.due_on) == (old.kind, old.outcome, old.due_on)
    assert kept.purged_at is not None


def test_a_days_grace_is_kept(bonde, old):
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    Submission.objects.update(purge_on=tomorrow)

    assert "purged: 0" in purge()
    with time_machine.travel(timezone.now() + datetime.timedelta(days=1)):
        assert "purged: 1" in purge()


def test_the_counts_are_the_same_after_it(bonde, old):
    before = year_table(bonde, old.year)
    purge()

    assert year_table(bonde, old.year) == before


def test_a_dry_run_changes_nothing(old):
    assert "would be purged: 1" in purge("--dry-run")

    assert Submission.objects.get().name == SAID["name"]


def test_one_who_asks_is_forgotten_at_once(bonde, old):
    other = make_submission(bonde)

    purge("--reference", other.reference)

    assert Submission.objects.get(pk=other.pk).message == ""
    assert Submission.objects.get(pk=old.pk).message != ""


@pytest.mark.parametrize("reference", ["MLK-2026-AAAAAAA", "x"])
def test_a_wrong_reference_is_named(reference):
    with pytest.raises(CommandError, match=reference):
        purge("--reference", reference)


def test_the_worker_does_it_daily(old):
    chore = next(one for one in usual_chores() if one.name == "purge_submissions")
    chore.do()

    assert chore.every <= 24 * 60 * 60
    assert Submission.objects.get().message == ""


def test_the_form_sets_the_day_by_the_pages_own_promise(bonde, send):
    page = starter(bonde, "feedback")
    page.retention_days = 40
    page.save()

    send()

    submission = Submission.objects.get()
    assert (submission.purge_on - timezone.localdate()).days == 40
