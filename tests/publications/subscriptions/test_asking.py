"""Asking for mails: the form takes what is right, names what is wrong, and gives nobody away."""

from __future__ import annotations

import pytest
from django.test import Client

from publications.subscriptions.asking import FROM_ONE_NETWORK, TO_ONE_ADDRESS
from publications.subscriptions.models import Subscriber, SubscriptionRequest
from tests.factories.subscribers import make_subscriber

pytestmark = pytest.mark.django_db

ADDRESS = "/taarifa-kwa-barua-pepe/"
RIGHT = {
    "email": "asha@example.org",
    "streams": ["notices", "tenders"],
    "frequency": "daily",
    "language": "sw",
}


def ask(client, institution, *, network="198.51.100.7", **answers):
    return client.post(
        ADDRESS,
        RIGHT | answers,
        headers={"host": institution.site.hostname},
        REMOTE_ADDR=network,
    )


def show(client, institution, address=ADDRESS):
    return client.get(address, headers={"host": institution.site.hostname})


def test_the_form_stands_on_every_site_in_both_languages(client, bonde, region):
    for institution in (bonde, region):
        assert show(client, institution).status_code == 200
        assert show(client, institution, "/en/email-updates/").status_code == 200


def test_what_was_asked_for_waits_for_its_confirmation(client, bonde):
    response = ask(client, bonde)

    assert response.status_code == 302
    request = SubscriptionRequest.objects.get()
    assert request.choices == {(bonde.pk, "notices"), (bonde.pk, "tenders")}
    assert (request.frequency, request.language) == ("daily", "sw")
    assert not Subscriber.objects.exists()


def test_the_region_offers_all_institutions(client, region, bonde, mlima):
    ask(client, region, institutions=[str(bonde.pk), str(mlima.pk)], streams=["notices"])

    request = SubscriptionRequest.objects.get()
    assert request.choices == {(bonde.pk, "notices"), (mlima.pk, "notices")}


def test_a_council_offers_itself_alone(client, bonde, mlima):
    ask(client, bonde, institutions=[str(mlima.pk)], streams=["notices"])

    assert SubscriptionRequest.objects.get().choices == {(bonde.pk, "notices")}


def test_the_answer_is_the_same_for_an_address_that_is_subscribed(client, bonde):
    make_subscriber(bonde, "asha@example.org")

    known, unknown = ask(client, bonde), ask(client, bonde, email="juma@example.org")

    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert SubscriptionRequest.objects.count() == 2


def test_an_address_is_stored_in_one_spelling(client, bonde):
    ask(client, bonde, email=" Asha@EXAMPLE.org ")

    assert SubscriptionRequest.objects.get().email == "asha@example.org"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "asha",
        "asha@example.org\n",
        "asha@example.org\r\nBcc: wote@example.org",
        "asha@example.org, juma@example.org",
        f"{'a' * 250}@example.org",
    ],
)
def test_what_is_no_address_is_refused_and_kept_for_mending(client, bonde, address):
    response = ask(client, bonde, email=address)

    assert response.status_code == 200
    assert response.context["form"].errors.keys() == {"email"}
    assert "checked" in response.text, "the boxes that were ticked stay so"
    assert not SubscriptionRequest.objects.exists()


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"streams": []}, "streams"),
        ({"streams": ["siri"]}, "streams"),
        ({"frequency": "hourly"}, "frequency"),
        ({"language": "fr"}, "language"),
    ],
)
def test_what_is_not_offered_is_refused(client, bonde, answers, field):
    response = ask(client, bonde, **answers)

    assert response.context["form"].errors.keys() == {field}
    assert f'href="#id_{field}' in response.text


def test_a_machine_that_fills_in_everything_is_told_nothing_and_gets_nothing(client, bonde):
    response = ask(client, bonde, website="https://example.org/")

    assert response.status_code == 302
    assert not SubscriptionRequest.objects.exists()


def test_ten_thousand_requests_from_one_network_come_to_twenty(client, bonde):
    answers = [
        ask(client, bonde, email=f"raia{number}@example.org")
        for number in range(FROM_ONE_NETWORK + 5)
    ]

    assert {answer.status_code for answer in answers[FROM_ONE_NETWORK:]} == {429}
    assert "raia24@example.org" in answers[-1].text, "what was typed is still there"
    assert SubscriptionRequest.objects.count() == FROM_ONE_NETWORK
    assert ask(client, bonde, network="203.0.113.9").status_code == 302


def test_nobody_can_flood_somebody_elses_mailbox(client, bonde):
    answers = [
        ask(client, bonde, network=f"203.0.113.{number}") for number in range(TO_ONE_ADDRESS + 3)
    ]

    assert {answer.status_code for answer in answers} == {302}
    assert SubscriptionRequest.objects.count() == TO_ONE_ADDRESS


def test_the_form_has_a_cookie_and_other_pages_have_none(client, bonde):
    assert "csrftoken" in show(client, bonde).cookies
    assert not show(client, bonde, "/").cookies
    assert not show(client, bonde, f"{ADDRESS}imetumwa/").cookies


def test_a_post_without_the_cookie_comes_back_as_it_was_filled(bonde):
    response = ask(Client(enforce_csrf_checks=True), bonde, email="neema@example.org")

    assert response.status_code == 403
    assert 'value="neema@example.org"' in response.text
    assert "Ulichoandika bado kipo hapa." in response.text
    assert not SubscriptionRequest.objects.exists()


def test_the_form_is_for_people_and_kept_nowhere(client, bonde):
    response = show(client, bonde)

    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in response.text
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("address", ["/", "/habari/", "/matangazo/", "/zabuni/", "/machapisho/"])
def test_lists_and_front_pages_lead_to_the_form(client, bonde, address):
    assert f'href="{ADDRESS}"' in show(client, bonde, address).text
