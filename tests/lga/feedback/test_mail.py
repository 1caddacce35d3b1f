"""Mails about submissions, through a real mail server: each arrives once, whatever happens."""

from __future__ import annotations

import datetime
import socket
from email import message_from_bytes
from email.policy import default
from itertools import pairwise

import pytest
import time_machine
from aiosmtpd.controller import Controller
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from lga.feedback.filing import file_submission
from lga.feedback.models import Letter, Purpose
from lga.feedback.office import Office
from lga.feedback.postman import deliver, deliver_all_due
from tests.factories.feedback import SAID, make_submission

pytestmark = pytest.mark.django_db

OFFICE = Office("Kitengo cha Sheria", "sheria@bonde-dc.go.tz", 14)


class Inbox:
    """A mail server's handler: keeps what it takes, and can be told to refuse."""

    def __init__(self):
        self.mails = []
        self.recipients = []
        self.refusal = ""

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if self.refusal:
            return self.refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.mails.append(message_from_bytes(envelope.content, policy=default))
        self.recipients.append(envelope.rcpt_tos)
        return "250 OK"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def inbox(settings):
    handler = Inbox()
    server = Controller(handler, hostname="127.0.0.1", port=free_port())
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    yield handler
    server.stop()


@pytest.fixture
def _no_server(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()


def file(institution, **said):
    return file_submission(institution, OFFICE, 365, SAID | said)


def mail_to(inbox, address):
    return next(mail for mail in inbox.mails if mail["To"] == address)


def later(**span):
    return time_machine.travel(timezone.now() + datetime.timedelta(**span))


def test_she_gets_the_reference_the_office_and_the_day_but_not_her_own_words(inbox, bonde):
    submission = file(bonde)

    mail = mail_to(inbox, SAID["email"])
    text = mail.get_content()
    assert mail["Subject"].startswith(submission.reference)
    assert mail["Reply-To"] == OFFICE.email
    assert mail["Auto-Submitted"] == "auto-generated"
    assert OFFICE.name in text
    assert SAID["message"] not in text
    assert SAID["subject"] not in text


def test_she_is_written_in_her_language(inbox, bonde, send):
    send(language="en")
    send(language="sw", email="juma@example.com")

    assert "has received what you wrote" in mail_to(inbox, SAID["email"]).get_content()
    assert "has received what you wrote" not in mail_to(inbox, "juma@example.com").get_content()


def test_the_office_learns_where_to_read_it_and_nothing_personal(inbox, bonde):
    submission = file(bonde)

    mail = mail_to(inbox, OFFICE.email)
    whole = mail.as_string()
    assert submission.reference in whole
    assert f"/admin/submissions/edit/{submission.pk}/" in mail.get_content()
    assert [told for name, told in SAID.items() if told in whole] == []


def test_who_gives_no_address_gets_no_mail(inbox, bonde):
    file(bonde, email="")

    assert inbox.recipients == [[OFFICE.email]]


def test_a_forged_header_never_reaches_the_server(inbox, bonde):
    forged = "neema@example.com\r\nBcc: victim@example.com"
    submission = make_submission(bonde, email=forged, language="sw")
    letter = Letter.objects.create(submission=submission, purpose=Purpose.ACKNOWLEDGEMENT)

    deliver(letter.pk)

    letter.refresh_from_db()
    assert inbox.mails == []
    assert letter.refused_at is not None


def test_a_line_break_in_what_she_types_reaches_no_header(inbox, bonde, send):
    send(subject="Maji\r\nBcc: victim@example.com", name="Neema\nBcc: victim@example.com")

    assert len(inbox.mails) == 1
    assert all("victim" not in mail.as_string() for mail in inbox.mails)
    assert all("victim@example.com" not in to for to in inbox.recipients)


@pytest.mark.usefixtures("_no_server")
def test_without_a_mail_server_she_is_thanked_all_the_same_and_the_mails_wait(send):
    assert send().status_code == 303

    assert Letter.objects.filter(sent_at=None, attempts=1).count() == 1


@pytest.mark.usefixtures("_no_server")
def test_the_pause_between_attempts_doubles_up_to_a_day(bonde):
    file(bonde, email="")
    pauses = []
    for _ in range(14):
        letter = Letter.objects.get()
        pauses.append(letter.due_at)
        with time_machine.travel(letter.due_at + datetime.timedelta(seconds=1)):
            deliver_all_due()
    gaps = [(after - before).total_seconds() for before, after in pairwise(pauses)]

    assert all(gap <= 24 * 60 * 60 + 5 for gap in gaps)
    assert gaps[0] < gaps[3] < gaps[8]


def test_what_the_server_refuses_for_now_is_sent_later_and_once(inbox, bonde):
    inbox.refusal = "451 Come again later"
    file(bonde, email="")
    inbox.refusal = ""
    call_command("send_feedback_mail", verbosity=0)
    assert inbox.mails == []  # not yet due

    with later(minutes=2):
        call_command("send_feedback_mail", verbosity=0)
        call_command("send_feedback_mail", verbosity=0)

    assert len(inbox.mails) == 1
    assert Letter.objects.get().sent_at is not None


def test_an_address_that_the_server_refuses_for_good_is_not_tried_again(inbox, bonde):
    inbox.refusal = "550 No such user"
    file(bonde)
    inbox.refusal = ""
    with later(days=2):
        deliver_all_due()

    assert inbox.mails == []
    assert Letter.objects.filter(refused_at=None).count() == 0


def test_the_log_names_no_address(inbox, bonde, caplog):
    inbox.refusal = "550 neema@example.com unknown"
    submission = file(bonde)

    assert submission.reference in caplog.text
    assert "@" not in caplog.text


def test_a_letter_is_taken_by_one_sender_only(bonde):
    letter = Letter.objects.create(submission=make_submission(bonde), purpose=Purpose.NOTICE)

    assert Letter.objects.take(letter.pk) is not None
    assert Letter.objects.take(letter.pk) is None


def test_a_letter_whose_sender_was_killed_is_taken_up_again_under_the_same_number(inbox, bonde):
    submission = make_submission(bonde)
    letter = Letter.objects.create(submission=submission, purpose=Purpose.NOTICE)
    Letter.objects.take(letter.pk)  # and then the machine fell
    with later(minutes=11):
        deliver_all_due()

    assert len(inbox.mails) == 1
    assert submission.reference.lower() in inbox.mails[0]["Message-ID"]


def test_a_letter_that_was_sent_is_not_sent_again(inbox, bonde):
    file(bonde, email="")
    with later(days=1):
        deliver(Letter.objects.get().pk)

    assert len(inbox.mails) == 1


def test_the_task_is_stored_with_the_submission_or_not_at_all(settings, bonde):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    with transaction.atomic():
        file(bonde)
        assert DBTaskResult.objects.count() == 2
        transaction.set_rollback(True)

    assert not DBTaskResult.objects.exists()
    assert not Letter.objects.exists()


def test_a_task_carries_no_personal_data(settings, bonde):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    file(bonde)

    stored = str(list(DBTaskResult.objects.values_list("args_kwargs", flat=True)))
    assert [told for told in SAID.values() if told in stored] == []
