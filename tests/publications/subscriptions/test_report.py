"""Officers see how many get their institution's mails, and nobody's address."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone

from lga.models import Role
from publications.subscriptions.counting import counts_for
from tests.factories.subscribers import make_subscriber
from tests.factories.users import make_officer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _readers(bonde, mlima):
    make_subscriber(bonde, "asha@example.org", streams=("notices", "tenders"))
    make_subscriber(bonde, "juma@example.org", language="en", frequency="daily", bounces=1)
    make_subscriber(bonde, "rehema@example.org", bounces=3, suspended_at=timezone.now())
    make_subscriber(mlima, "neema@example.org")


def test_numbers_are_divided_by_kind_language_and_manner(bonde):
    (counts,) = counts_for([bonde])

    assert counts.total == 2
    assert dict(counts.by_language) == {"Kiswahili": 1, "English": 1}
    assert [number for _kind, number in counts.by_frequency] == [1, 1]
    assert [number for _kind, number in counts.by_kind][:3] == [0, 2, 1]
    assert (counts.bounced, counts.suspended) == (1, 1)


@pytest.mark.parametrize("role", [Role.AUTHOR, Role.ADMINISTRATOR])
def test_an_officer_sees_the_own_institution_alone(client, bonde, mlima, role):
    client.force_login(make_officer(bonde, role))

    page = client.get(reverse("subscriber_counts")).text

    assert bonde.name_sw in page or bonde.name_en in page
    assert mlima.name_sw not in page
    assert mlima.name_en not in page


def test_the_regions_administrator_sees_all(client, region, bonde, mlima):
    client.force_login(make_officer(region, Role.ADMINISTRATOR))

    response = client.get(reverse("subscriber_counts"))

    assert len(response.context["counts"]) == 3


def test_no_address_is_shown(client, region):
    client.force_login(make_officer(region, Role.ADMINISTRATOR))

    assert "@example.org" not in client.get(reverse("subscriber_counts")).text


def test_a_stranger_is_asked_to_sign_in(client):
    assert client.get(reverse("subscriber_counts")).status_code == 302
