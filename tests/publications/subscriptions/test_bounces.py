"""Returned mail is read from a mailbox, and counted against the address that is no more."""

from __future__ import annotations

import datetime
import mailbox
from pathlib import Path

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.utils import timezone

from publications.subscriptions.links import return_token
from publications.subscriptions.models import Delivery
from tests.factories.pages import make_notice
from tests.factories.subscribers import appear, make_subscriber

pytestmark = pytest.mark.django_db

#: As Postfix writes it.
REPORT = (Path(__file__).parents[2] / "data" / "returned_mail.eml").read_text()


@pytest.fixture
def reader(bonde):
    return make_subscriber(bonde)


@pytest.fixture(params=["Maildir", "mbox"])
def returned(request, tmp_path):
    """An empty mailbox of either kind."""
    return getattr(mailbox, request.param)(tmp_path / "returned")


def put(box, *texts):
    for text in texts:
        box.add(text.encode())
    box.flush()


def count(box):
    call_command("count_bounces", str(box._path))


def report_on(reader, **changes):
    text = REPORT.replace("TOKEN", return_token(reader))
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    return text


def left(box):
    again = type(box)(box._path)
    try:
        return len(again)
    finally:
        again.close()


def test_a_returned_mail_is_counted_and_taken_out(reader, returned):
    put(returned, report_on(reader))

    count(returned)
    count(returned)

    reader.refresh_from_db()
    assert reader.bounces == 1
    assert left(returned) == 0


def test_three_returned_mails_end_the_mails(bonde, reader, returned, send):
    appear(make_notice(bonde))
    put(returned, *[report_on(reader)] * 3)

    count(returned)
    send()

    reader.refresh_from_db()
    assert reader.suspended_at is not None
    assert not Delivery.objects.exists()


def test_a_report_that_keeps_the_message_id_alone_is_enough(reader, returned):
    token = return_token(reader)
    put(returned, report_on(reader).replace(f"X-Subscription: {token}\n", ""))

    count(returned)

    reader.refresh_from_db()
    assert reader.bounces == 1


@pytest.mark.parametrize(
    ("old", "new"), [("Action: failed", "Action: delayed"), ("Status: 5.1.1", "Status: 4.2.2")]
)
def test_a_delay_is_no_bounce(reader, returned, old, new):
    put(returned, report_on(reader, **{old: new}))

    count(returned)

    reader.refresh_from_db()
    assert (reader.bounces, left(returned)) == (0, 0)


def test_an_answer_from_a_person_stays_in_the_mailbox(reader, returned):
    put(returned, "From: asha@example.org\nSubject: Asante\n\nNimepata taarifa.")

    count(returned)

    assert left(returned) == 1


def test_an_automatic_answer_counts_against_nobody(reader, returned):
    token = return_token(reader)
    put(returned, f"From: a@example.org\nIn-Reply-To: <17.{token}@bonde-dc.test>\n\nLikizo.")

    count(returned)

    reader.refresh_from_db()
    assert reader.bounces == 0


@pytest.mark.parametrize("token", ["siri", "a.b", "é"])
def test_a_forged_report_counts_against_nobody(reader, returned, token):
    put(returned, REPORT.replace("TOKEN", token))

    count(returned)

    reader.refresh_from_db()
    assert reader.bounces == 0


def test_what_is_hardly_a_mail_stops_nothing(reader, returned):
    put(returned, "", "Content-Type: multipart/report; boundary=x\n\n--x", report_on(reader))

    count(returned)

    reader.refresh_from_db()
    assert reader.bounces == 1


def test_bounces_of_long_ago_no_longer_count(reader):
    now = timezone.now()
    reader.count_bounce(now - datetime.timedelta(days=200))
    reader.count_bounce(now - datetime.timedelta(days=199))
    reader.count_bounce(now)

    assert (reader.bounces, reader.suspended_at) == (1, None)


def test_a_mailbox_that_is_not_there_is_named():
    with pytest.raises(CommandError, match="no mailbox"):
        call_command("count_bounces", "/does/not/exist")


def test_without_a_mailbox_there_is_nothing_to_do(settings):
    settings.BOUNCES_MAILBOX = ""
    call_command("count_bounces")


def test_time_does_not_make_a_report_worthless(reader, returned):
    put(returned, report_on(reader))

    with time_machine.travel(timezone.now() + datetime.timedelta(days=40)):
        count(returned)

    reader.refresh_from_db()
    assert reader.bounces == 1
