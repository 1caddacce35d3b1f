"""Mails go through any SMTP server: nothing is lost, hardly anything sent twice."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.utils import timezone

from publications.subscriptions.announcing import announce_new_pages
from publications.subscriptions.models import Delivery, Subscriber
from publications.subscriptions.models.outgoing import LEASE, TRIES, pause_after
from publications.subscriptions.post import Post
from publications.subscriptions.sending import send_what_is_due
from tests.factories.pages import make_news, make_notice
from tests.factories.subscribers import appear, make_subscriber

pytestmark = pytest.mark.django_db

MINUTE = datetime.timedelta(minutes=1)


class Killed(BaseException):
    """What a worker meets that gets SIGKILL: nothing after it is done."""


class KilledAfterHandingOver(Post):
    """The mail server has the mail, and nobody noted it."""

    def send(self, message):
        super().send(message)
        raise Killed


def later(by):
    return time_machine.travel(timezone.now() + by, tick=False)


def make_crowd(institution, count):
    addresses = [f"raia{number}@example.org" for number in range(count)]
    for address in addresses:
        make_subscriber(institution, address)
    return addresses


def test_everybody_gets_one_mail_over_one_connection(bonde, mail_server, send):
    crowd = make_crowd(bonde, 5)
    appear(make_notice(bonde))

    send()
    send()

    assert sorted(mail_server.receivers) == crowd
    assert mail_server.connections == 1


def test_what_appears_together_goes_in_one_mail(bonde, mail_server, send):
    make_subscriber(bonde, streams=("notices", "news"))
    appear(make_notice(bonde, "Chanjo ya mifugo"))
    appear(make_news(bonde, "Daraja jipya", published_on=timezone.localdate()))

    send()

    (mail,) = mail_server.inbox
    text = mail.get_body(("plain",)).get_content()
    assert "Chanjo ya mifugo" in text
    assert "Daraja jipya" in text


def test_each_institution_writes_a_mail_of_its_own(bonde, mlima, mail_server, send):
    reader = make_subscriber(bonde)
    reader.add([(mlima.pk, "notices")])
    appear(make_notice(bonde))
    appear(make_notice(mlima))

    send()

    senders = {str(mail["From"]) for mail in mail_server.inbox}
    assert senders == {f"{one.name_sw} <no-reply@portal.test>" for one in (bonde, mlima)}


def test_a_refused_receiver_holds_up_no_other_and_counts_as_bounced(bonde, mail_server, send):
    crowd = make_crowd(bonde, 3)
    mail_server.refuse(crowd[1], "550 5.1.1 no such user")
    appear(make_notice(bonde))

    send()

    assert sorted(mail_server.receivers) == [crowd[0], crowd[2]]
    assert Subscriber.objects.get(email=crowd[1]).bounces == 1
    assert not Delivery.queue().waiting().exists()


def test_after_three_refusals_nothing_more_is_sent(bonde, mail_server, send):
    reader = make_subscriber(bonde)
    mail_server.refuse(reader.email, *["550 no such user"] * 3)

    for _notice in range(4):
        appear(make_notice(bonde))
        send()

    reader.refresh_from_db()
    assert reader.suspended_at is not None
    assert mail_server.inbox == []


def test_a_receiver_put_off_is_tried_again_after_a_while(bonde, mail_server, send):
    reader = make_subscriber(bonde)
    mail_server.refuse(reader.email, "450 4.2.1 greylisted")
    appear(make_notice(bonde))

    send()
    send()
    assert mail_server.inbox == []
    with later(pause_after(1) + MINUTE):
        send()

    assert mail_server.receivers == [reader.email]
    reader.refresh_from_db()
    assert reader.bounces == 0


def test_a_mail_put_off_for_days_is_given_up(bonde, mail_server, send):
    reader = make_subscriber(bonde)
    mail_server.refuse(reader.email, "452 4.2.2 mailbox full")
    appear(make_notice(bonde))
    send()
    Delivery.objects.update(attempts=TRIES, due_at=timezone.now())
    mail_server.refuse(reader.email, "452 4.2.2 mailbox full")

    send()

    assert not Delivery.objects.exists()
    reader.refresh_from_db()
    assert reader.bounces == 1


def test_pauses_grow_and_end_within_a_week():
    pauses = [pause_after(attempts) for attempts in range(1, TRIES + 1)]

    assert pauses == sorted(pauses)
    assert datetime.timedelta(days=3) < sum(pauses, datetime.timedelta()) < datetime.timedelta(7)


def test_mails_wait_for_a_server_that_is_down(bonde, mail_server, send):
    crowd = make_crowd(bonde, 3)
    appear(make_notice(bonde))
    mail_server.stop()

    send()
    assert Delivery.queue().waiting().filter(attempts=0).count() == 3
    mail_server.start()
    send()

    assert sorted(mail_server.receivers) == crowd


def test_a_server_that_dies_in_the_midst_loses_nothing(bonde, mail_server, send):
    crowd = make_crowd(bonde, 5)
    appear(make_notice(bonde))
    mail_server.dies_after = 2

    send()
    assert len(mail_server.inbox) == 2
    mail_server.dies_after = None
    send()
    with later(pause_after(1) + MINUTE):
        send()

    assert sorted(mail_server.receivers) == crowd


def test_a_server_that_refuses_our_sender_counts_against_nobody(bonde, mail_server, send):
    reader = make_subscriber(bonde)
    mail_server.sender_answer = "550 5.7.1 sender not allowed"
    appear(make_notice(bonde))

    send()

    reader.refresh_from_db()
    assert reader.bounces == 0
    assert Delivery.queue().waiting().filter(attempts=0).count() == 1


def test_a_worker_killed_before_the_note_sends_one_mail_twice_and_loses_none(
    bonde, mail_server, send
):
    crowd = make_crowd(bonde, 4)
    appear(make_notice(bonde))

    announce_new_pages()
    with pytest.raises(Killed):
        send_what_is_due(KilledAfterHandingOver)

    send()
    assert len(mail_server.inbox) == 1, "what the dead worker has taken is left alone at first"
    with later(LEASE + MINUTE):
        send()

    assert sorted(set(mail_server.receivers)) == crowd
    assert len(mail_server.inbox) == len(crowd) + 1
    twice = [
        mail["Message-ID"] for mail in mail_server.inbox if mail["To"] == mail_server.inbox[0]["To"]
    ]
    assert len(twice) == 2
    assert len(set(twice)) == 1, "whoever gets it twice can tell"


def test_two_workers_take_different_mails(bonde):
    make_crowd(bonde, 4)
    appear(make_notice(bonde))

    announce_new_pages()
    now = timezone.now()

    one = set(Delivery.queue().claim(now, 2))
    other = set(Delivery.queue().claim(now, 10))

    assert (len(one), len(other)) == (2, 2)
    assert one.isdisjoint(other)
