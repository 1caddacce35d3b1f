"""A service works, is disturbed or is down: said once, seen in every language and on every list."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import override

from cms.core.translation import publish_translation
from publications.models import ServicePage, ServiceStatus
from tests.factories.pages import make_service, starter

SECOND = datetime.timedelta(seconds=1)
HOUR = datetime.timedelta(hours=1)
SINCE = datetime.datetime(2026, 11, 20, 6, 0, tzinfo=datetime.UTC)
HOST = {"host": "bonde-dc.test"}


def disturbed(**fields):
    return ServicePage(title="Leseni", status="disturbed", status_since=SINCE, **fields)


def faults_of(service):
    with pytest.raises(ValidationError) as refused:
        service.clean()
    return set(refused.value.message_dict)


@pytest.mark.parametrize("status", ["disturbed", "down"])
def test_what_does_not_work_needs_to_say_since_when(status):
    assert faults_of(ServicePage(status=status)) == {"status_since"}


@pytest.mark.parametrize("back", [SINCE, SINCE - SECOND])
def test_a_service_cannot_be_back_before_it_stopped(back):
    assert faults_of(disturbed(expected_back=back)) == {"expected_back"}


def test_back_to_works_empties_the_rest():
    service = disturbed(expected_back=SINCE + HOUR, status_note_sw="Mtandao umekatika.")
    service.status = ServiceStatus.WORKS

    service.clean()

    assert service.status_since is service.expected_back is None
    assert service.status_note_sw == ""


def test_planned_work_shows_from_the_second_it_begins():
    service = disturbed()

    assert service.status_at(SINCE - SECOND) == ServiceStatus.WORKS
    assert service.status_at(SINCE) == ServiceStatus.DISTURBED


def test_it_is_overdue_from_the_second_it_was_expected_back():
    service = disturbed(expected_back=SINCE + HOUR)

    with time_machine.travel(SINCE + HOUR - SECOND, tick=False):
        assert not service.is_overdue
    with time_machine.travel(SINCE + HOUR, tick=False):
        assert service.is_overdue


def test_queryset_agrees_with_each_service(bonde):
    make_service(bonde, "Sawa")
    make_service(bonde, "Kesho", status="down", status_since=SINCE + HOUR)
    trouble = make_service(bonde, "Leo", status="down", status_since=SINCE)

    assert list(ServicePage.objects.not_working_at(SINCE)) == [trouble]


@pytest.mark.parametrize("where", ["service", "list", "front page"])
def test_it_is_told_on_the_service_in_the_list_and_on_the_front_page(client, bonde, where):
    service = make_service(
        bonde, status="down", status_since=SINCE, status_note_sw="Mtandao umekatika."
    )
    paths = {
        "service": service.relative_url(bonde.site),
        "list": starter(bonde, "services").relative_url(bonde.site),
        "front page": "/",
    }

    with time_machine.travel(SINCE + HOUR):
        assert "Mtandao umekatika." in client.get(paths[where], headers=HOST).text


def test_front_page_says_nothing_while_all_works(client, bonde):
    make_service(bonde)

    assert 'id="trouble"' not in client.get("/", headers=HOST).text


def test_front_page_of_the_region_tells_of_the_councils_services(client, region, bonde):
    make_service(bonde, "Leseni ya bondeni", status="down", status_since=SINCE)

    with time_machine.travel(SINCE + HOUR):
        assert "Leseni ya bondeni" in client.get("/", headers={"host": "mkoa.test"}).text


def test_an_overdue_service_sends_readers_to_the_office(client, bonde):
    service = make_service(bonde, status="down", status_since=SINCE, expected_back=SINCE + HOUR)
    url = service.relative_url(bonde.site)

    with time_machine.travel(SINCE + HOUR), override("sw"):
        assert "time-left--soon" in client.get(url, headers=HOST).text


def test_translations_have_the_status_of_the_original(bonde):
    service = make_service(bonde)
    publish_translation(service, "en", {("title", service.title): "Business licence"})
    service.status, service.status_since = ServiceStatus.DOWN, timezone.now()

    service.save_revision().publish()

    english = ServicePage.objects.get(locale__language_code="en")
    assert english.current_status == ServiceStatus.DOWN
    assert english.title == "Business licence"


def test_publishing_a_translation_does_not_undo_the_status(bonde):
    service = make_service(bonde)
    english = publish_translation(service, "en", {("title", service.title): "Business licence"})
    service.status, service.status_since = ServiceStatus.DOWN, timezone.now()
    service.save_revision().publish()

    english.save_revision().publish()

    assert ServicePage.objects.get(pk=english.pk).status == ServiceStatus.DOWN


def test_note_stands_in_the_readers_language_or_is_marked_as_swahili():
    service = disturbed(status_note_sw="Mtandao umekatika.")

    with override("en"):
        assert (service.status_note, service.status_note_lang) == ("Mtandao umekatika.", "sw")
        service.status_note_en = "The network is down."
        assert (service.status_note, service.status_note_lang) == ("The network is down.", "")
