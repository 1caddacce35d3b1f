"""Links of mails: each does one thing, for its owner, after a press of a button."""

from __future__ import annotations

import datetime
import re

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from publications.subscriptions.links import (
    choices_token,
    confirmation_link,
    return_token,
    unsubscribe_token,
)
from publications.subscriptions.models import (
    Delivery,
    Subscriber,
    Subscription,
    SubscriptionRequest,
)
from tests.factories.pages import make_notice
from tests.factories.subscribers import appear, make_subscriber

pytestmark = pytest.mark.django_db

BASE = "/taarifa-kwa-barua-pepe"


def make_request(institution, email="asha@example.org", **fields):
    answers = {"language": "sw", "frequency": "at_once", "wanted": [[institution.pk, "notices"]]}
    return SubscriptionRequest.objects.create(
        email=email, institution=institution, **answers | fields
    )


def path_of(request, institution):
    return confirmation_link(request, institution).removeprefix(institution.site.root_url)


def get(client, institution, path):
    return client.get(path, headers={"host": institution.site.hostname})


def post(client, institution, path, **answers):
    return client.post(path, answers, headers={"host": institution.site.hostname})


class TestConfirming:
    def test_following_the_link_confirms_nothing(self, client, bonde):
        response = get(client, bonde, path_of(make_request(bonde), bonde))

        assert response.status_code == 200
        assert "asha@example.org" in response.text
        assert not Subscriber.objects.exists()

    def test_pressing_the_button_does(self, client, bonde):
        response = post(client, bonde, path_of(make_request(bonde), bonde))

        assert response.status_code == 200
        subscriber = Subscriber.objects.get(email="asha@example.org")
        assert subscriber.choices == {(bonde.pk, "notices")}

    def test_a_link_is_good_once(self, client, bonde):
        path = path_of(make_request(bonde), bonde)
        post(client, bonde, path)

        assert post(client, bonde, path).status_code == 410
        assert get(client, bonde, path).status_code == 410

    def test_a_link_is_good_for_two_days(self, client, bonde):
        path = path_of(make_request(bonde), bonde)

        with time_machine.travel(timezone.now() + datetime.timedelta(hours=49)):
            assert post(client, bonde, path).status_code == 410
        assert not Subscriber.objects.exists()

    def test_a_second_request_adds_to_the_first(self, client, bonde, mlima):
        first = make_subscriber(bonde)

        post(client, mlima, path_of(make_request(mlima, first.email, language="en"), mlima))

        first.refresh_from_db()
        assert first.choices == {(bonde.pk, "notices"), (mlima.pk, "notices")}
        assert first.language == "en"

    def test_who_was_suspended_is_trusted_again(self, client, bonde):
        reader = make_subscriber(bonde, bounces=3, suspended_at=timezone.now())

        post(client, bonde, path_of(make_request(bonde, reader.email), bonde))

        assert Subscriber.objects.active().get().bounces == 0

    def test_the_button_wants_the_cookie_of_its_page(self, bonde):
        client = Client(enforce_csrf_checks=True)
        path = path_of(make_request(bonde), bonde)

        assert post(client, bonde, path).status_code == 403
        page = get(client, bonde, path)
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.text)[1]
        assert post(client, bonde, path, csrfmiddlewaretoken=token).status_code == 200


class TestLeaving:
    def test_a_mail_program_needs_no_cookie(self, bonde):
        """As RFC 8058 has it: a POST from elsewhere, with one field and nothing else."""
        path = f"{BASE}/jiondoe/{unsubscribe_token(make_subscriber(bonde), bonde)}/"
        client = Client(enforce_csrf_checks=True)

        response = post(client, bonde, path, **{"List-Unsubscribe": "One-Click"})

        assert response.status_code == 200, "and no redirect"
        assert not Subscriber.objects.exists()

    def test_following_the_link_asks_first(self, client, bonde):
        path = f"{BASE}/jiondoe/{unsubscribe_token(make_subscriber(bonde), bonde)}/"

        response = get(client, bonde, path)

        assert "<button" in response.text
        assert Subscriber.objects.exists()

    def test_the_link_still_works_after_years_and_twice(self, client, bonde):
        path = f"{BASE}/jiondoe/{unsubscribe_token(make_subscriber(bonde), bonde)}/"

        with time_machine.travel(timezone.now() + datetime.timedelta(days=2000)):
            assert post(client, bonde, path).status_code == 200
            assert post(client, bonde, path).status_code == 200

    def test_other_offices_go_on_writing(self, client, bonde, mlima):
        reader = make_subscriber(bonde)
        reader.add([(mlima.pk, "news")])

        post(client, bonde, f"{BASE}/jiondoe/{unsubscribe_token(reader, bonde)}/")

        assert reader.choices == {(mlima.pk, "news")}

    def test_nothing_of_who_left_remains(self, client, bonde):
        reader = make_subscriber(bonde)
        appear(make_notice(bonde))

        post(client, bonde, f"{BASE}/jiondoe/{unsubscribe_token(reader, bonde)}/")

        assert not Subscription.objects.exists()
        assert not Delivery.objects.exists()

    def test_who_comes_back_is_not_moved_by_an_old_link(self, client, bonde):
        old = unsubscribe_token(make_subscriber(bonde), bonde)
        Subscriber.objects.all().delete()
        make_subscriber(bonde)

        post(client, bonde, f"{BASE}/jiondoe/{old}/")

        assert Subscriber.objects.exists()


class TestChoosing:
    def path(self, reader):
        return f"{BASE}/chaguo/{choices_token(reader)}/"

    def test_what_is_chosen_is_ticked(self, client, bonde):
        page = get(client, bonde, self.path(make_subscriber(bonde, streams=("tenders",))))

        ticked = re.findall(r'value="(\w+)"[^>]* checked', page.text)
        assert ticked == ["tenders", "at_once", "sw"]

    def test_choices_are_changed_as_a_whole(self, client, bonde, mlima):
        reader = make_subscriber(bonde, streams=("tenders",))
        reader.add([(mlima.pk, "news")])
        answers = {
            f"streams_{bonde.pk}": ["notices"],
            f"streams_{mlima.pk}": ["news"],
            "frequency": "daily",
            "language": "en",
        }

        response = post(client, bonde, self.path(reader), **answers)

        assert 'role="status"' in response.text
        reader.refresh_from_db()
        assert reader.choices == {(bonde.pk, "notices"), (mlima.pk, "news")}
        assert (reader.frequency, reader.language) == ("daily", "en")

    def test_choosing_nothing_is_no_choice(self, client, bonde):
        reader = make_subscriber(bonde)

        page = post(client, bonde, self.path(reader), frequency="daily", language="sw")

        assert 'role="alert"' in page.text
        assert reader.choices == {(bonde.pk, "notices")}

    def test_what_waits_obeys_the_new_choices(self, client, bonde, send):
        reader = make_subscriber(bonde, frequency="daily", streams=("notices", "news"))
        with time_machine.travel(timezone.localtime().replace(hour=12)):
            appear(make_notice(bonde))
            send()
            answers = {f"streams_{bonde.pk}": ["news"], "frequency": "at_once", "language": "sw"}
            post(client, bonde, self.path(reader), **answers)

        assert not Delivery.queue().waiting().exists()

    def test_everything_can_be_ended_from_there(self, client, bonde, mlima):
        reader = make_subscriber(bonde)
        reader.add([(mlima.pk, "news")])
        path = f"{self.path(reader)}sitisha/"

        assert "<button" in get(client, bonde, path).text
        assert post(client, bonde, path).status_code == 200
        assert not Subscriber.objects.exists()

    def test_the_link_grows_old(self, client, bonde):
        path = self.path(make_subscriber(bonde))

        with time_machine.travel(timezone.now() + datetime.timedelta(days=181)):
            assert get(client, bonde, path).status_code == 410


@pytest.mark.parametrize("page", ["thibitisha", "chaguo", "jiondoe"])
def test_a_link_for_one_purpose_serves_no_other(client, bonde, page):
    reader = make_subscriber(bonde)
    request = make_request(bonde)
    tokens = {
        "thibitisha": confirmation_link(request, bonde).split("/")[-2],
        "chaguo": choices_token(reader),
        "jiondoe": unsubscribe_token(reader, bonde),
        "": return_token(reader),
    }
    for purpose, token in tokens.items():
        if purpose != page:
            assert post(client, bonde, f"{BASE}/{page}/{token}/").status_code == 410
    assert Subscriber.objects.get() == reader


@pytest.mark.parametrize("token", ["siri", "a.b.c", "'; DROP TABLE", "%00", "é.ü"])
def test_what_was_not_made_here_opens_nothing(client, bonde, token):
    for page in ("thibitisha", "chaguo", "jiondoe"):
        assert get(client, bonde, f"{BASE}/{page}/{token}/").status_code == 410
