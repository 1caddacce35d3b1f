"""Subscribers hear of what anyone may see, once, if it appeared after they had subscribed."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core import mail
from django.utils import timezone
from wagtail.models import PageViewRestriction

from publications.streams import STREAMS
from publications.subscriptions.models import (
    Delivery,
    Subscriber,
    Subscription,
    SubscriptionRequest,
)
from tests.factories.pages import make_news, make_notice, starter
from tests.factories.subscribers import appear, make_subscriber
from tests.publications.subscriptions.test_links import make_request

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)


def local(hour, day=2):
    return datetime.datetime(2026, 12, day, hour, tzinfo=ZoneInfo("Africa/Dar_es_Salaam"))


def receivers():
    return [message.to[0] for message in mail.outbox]


def test_only_who_chose_this_kind_of_this_institution_hears_of_it(bonde, mlima, send):
    reader = make_subscriber(bonde)
    make_subscriber(bonde, "habari@example.org", streams=("news",))
    make_subscriber(mlima, "mlima@example.org")
    appear(make_notice(bonde))

    send()

    assert receivers() == [reader.email]


def test_what_was_there_before_is_not_sent(bonde, send):
    appear(make_notice(bonde))
    make_subscriber(bonde)
    Subscription.objects.update(since=timezone.now())

    send()

    assert receivers() == []


def test_what_has_appeared_between_asking_and_confirming_is_not_sent(bonde, send):
    request = make_request(bonde, sent_at=timezone.now())
    appear(make_notice(bonde))
    request.confirm()

    send()

    assert receivers() == []


def test_a_later_edition_is_not_sent_again(bonde, send):
    make_subscriber(bonde)
    notice = appear(make_notice(bonde))
    send()

    notice.title = "Chanjo: tarehe mpya"
    appear(notice)
    send()

    assert len(mail.outbox) == 1


def test_what_was_taken_back_and_published_again_is_not_sent_again(bonde, send):
    make_subscriber(bonde)
    notice = appear(make_notice(bonde))
    send()

    notice.unpublish()
    appear(notice)
    send()

    assert len(mail.outbox) == 1


def test_drafts_and_samples_are_not_sent(bonde, send):
    make_subscriber(bonde, streams=("news", "notices"))
    make_news(bonde, live=False).save_revision()
    appear(make_notice(bonde, is_sample=True))

    send()

    assert receivers() == []


def test_what_is_behind_a_password_is_not_sent(bonde, send):
    make_subscriber(bonde)
    notice = appear(make_notice(bonde))
    PageViewRestriction.objects.create(
        page=starter(bonde, "notices"), restriction_type="password", password="siri"
    )

    send()

    assert notice.live
    assert receivers() == []


def test_what_is_scheduled_is_sent_when_it_appears(bonde, send):
    make_subscriber(bonde)
    notice = make_notice(bonde)
    notice.live, notice.first_published_at = False, None
    notice.save()
    with time_machine.travel(local(9)):
        notice.go_live_at = local(12)
        appear(notice)
        send()
        assert receivers() == []
    with time_machine.travel(local(12) + HOUR):
        appear(type(notice).objects.get(pk=notice.pk))
        send()

    assert len(mail.outbox) == 1


@pytest.mark.parametrize("undo", ["unpublish", "delete"])
def test_what_is_gone_before_the_mail_leaves_is_not_sent(bonde, send, undo):
    make_subscriber(bonde, frequency="daily")
    with time_machine.travel(local(9)):
        Subscription.objects.update(since=local(8))
        notice = appear(make_notice(bonde))
        send()
    assert Delivery.queue().waiting().count() == 1

    getattr(notice, undo)()
    with time_machine.travel(local(8, day=3)):
        send()

    assert receivers() == []
    assert not Delivery.queue().waiting().exists()


def test_a_digest_waits_for_seven_in_the_morning_and_holds_the_whole_day(bonde, send):
    make_subscriber(bonde, frequency="daily")
    Subscription.objects.update(since=local(1))
    for hour in (8, 15, 23):
        with time_machine.travel(local(hour)):
            appear(make_notice(bonde, f"Tangazo la saa {hour}"))
            send()
    with time_machine.travel(local(6, day=3)):
        send()
        assert mail.outbox == []
    with time_machine.travel(local(7, day=3)):
        send()
        send()

    (message,) = mail.outbox
    assert message.subject.endswith(": Matangazo (mpya 3)")
    assert all(f"saa {hour}" in message.body for hour in (8, 15, 23))


def test_requests_that_nobody_confirms_are_forgotten_after_two_days(bonde, send):
    make_request(bonde)
    with time_machine.travel(timezone.now() + 47 * HOUR):
        send()
        assert SubscriptionRequest.objects.exists()
    with time_machine.travel(timezone.now() + 48 * HOUR):
        send()
        assert not SubscriptionRequest.objects.exists()


def test_what_was_sent_is_forgotten_after_a_week(bonde, send):
    reader = make_subscriber(bonde)
    appear(make_notice(bonde))
    send()
    assert reader.deliveries.exclude(sent_at=None).count() == 1

    with time_machine.travel(timezone.now() + datetime.timedelta(days=8)):
        send()

    assert not reader.deliveries.exists()
    assert len(mail.outbox) == 1


def test_an_address_that_is_no_more_is_forgotten_after_ninety_days(bonde, send):
    make_subscriber(bonde, "yu@example.org", suspended_at=timezone.now())
    make_subscriber(bonde)

    with time_machine.travel(timezone.now() + datetime.timedelta(days=91)):
        send()

    assert list(Subscriber.objects.values_list("email", flat=True)) == ["asha@example.org"]


def test_a_crowd_is_owed_its_mails_in_few_queries(bonde, send, django_assert_max_num_queries):
    for number in range(30):
        make_subscriber(bonde, f"raia{number}@example.org")
    appear(make_notice(bonde))

    # One for each mail, that it is sent; one for each stream, whether it has something new.
    with django_assert_max_num_queries(30 + 5 * len(STREAMS)):
        send()

    assert len(mail.outbox) == 30
