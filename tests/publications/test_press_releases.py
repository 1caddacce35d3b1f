"""A press release names whom to ask, and nobody reads it before its embargo ends."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import timezone

from lga.models import Role
from publications.models import PressReleasePage
from search.models import Entry
from tests.factories.pages import add_below, starter
from tests.factories.users import make_officer

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)


def make_draft(institution, title="Ziara ya miradi", **fields):
    return add_below(
        starter(institution, "press"), PressReleasePage(title=title, **fields), live=False
    )


def status_of(client, page, institution):
    return client.get(page.url, headers={"host": institution.site.hostname}).status_code


def test_under_embargo_it_is_nowhere_though_published(client, bonde):
    page = make_draft(bonde, embargo_until=timezone.now() + HOUR)

    page.save_revision().publish()

    page.refresh_from_db()
    assert not page.live
    assert status_of(client, page, bonde) == 404
    assert not Entry.objects.filter(title=page.title).exists()
    list_url = starter(bonde, "press").url
    assert page.title not in client.get(list_url, headers={"host": bonde.site.hostname}).text


def test_at_its_end_it_appears_by_itself(client, bonde):
    page = make_draft(bonde, embargo_until=timezone.now() + HOUR)
    page.save_revision().publish()

    with time_machine.travel(timezone.now() + HOUR * 2):
        call_command("publish_scheduled")
        assert status_of(client, page, bonde) == 200


def test_nobody_publishes_it_sooner_by_leaving_the_checks_out(client, bonde):
    page = make_draft(bonde)
    page.embargo_until, page.live = timezone.now() + HOUR, True

    page.save(clean=False)

    assert status_of(client, page, bonde) == 404
    assert page.go_live_at == page.embargo_until


def test_a_later_day_that_was_chosen_holds(bonde):
    chosen = timezone.now() + HOUR * 5
    page = make_draft(bonde, embargo_until=timezone.now() + HOUR, go_live_at=chosen)

    page.full_clean()

    assert page.go_live_at == chosen


def test_an_embargo_in_the_past_is_refused(bonde):
    page = make_draft(bonde, embargo_until=timezone.now() - HOUR)

    with pytest.raises(ValidationError) as refused:
        page.save_revision()

    assert set(refused.value.message_dict) == {"embargo_until"}


def test_what_has_appeared_can_be_corrected_later(bonde):
    page = make_draft(bonde, embargo_until=timezone.now() + HOUR)
    page.save_revision().publish()
    with time_machine.travel(timezone.now() + HOUR * 2):
        call_command("publish_scheduled")
        page = PressReleasePage.objects.get(pk=page.pk)
        page.title = "Ziara ya miradi: ratiba mpya"
        page.save_revision().publish()

    assert PressReleasePage.objects.get(pk=page.pk).live


def test_an_officer_is_told_of_an_address_that_is_no_offices(client, bonde):
    client.force_login(make_officer(bonde, Role.PUBLISHER))
    page = make_draft(bonde)
    answers = {
        "title": page.title,
        "slug": page.slug,
        "published_on": "2026-11-01",
        "contact_email": "habari@gmail.com",
        "body-count": "0",
        **{f"documents-{name}_FORMS": "0" for name in ("TOTAL", "INITIAL", "MIN_NUM")},
        "documents-MAX_NUM_FORMS": "1000",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
    }

    response = client.post(f"/admin/pages/{page.pk}/edit/", answers)

    assert "bonde-dc.go.tz, go.tz" in response.text


def test_the_press_finds_whom_to_ask(client, bonde):
    page = make_draft(bonde, contact_office="Kitengo cha Mawasiliano", contact_phone="026 000 0000")
    page.save_revision().publish()

    text = client.get(page.url, headers={"host": bonde.site.hostname}).text

    assert "Kitengo cha Mawasiliano" in text
    assert "026 000 0000" in text


def test_an_empty_list_says_what_to_do(client, bonde):
    text = client.get(starter(bonde, "press").url, headers={"host": bonde.site.hostname}).text

    assert "empty-state__advice" in text
