"""What is due by the clock is published, each page for itself."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision

from publications.models import NewsPage
from tests.factories.pages import make_news

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)


@pytest.fixture
def two_scheduled(bonde):
    pages = [make_news(bonde, title, live=False) for title in ("Kwanza", "Pili")]
    for page in pages:
        page.go_live_at = timezone.now() + HOUR
        page.save_revision().publish()
    return pages


def an_hour_later():
    with time_machine.travel(timezone.now() + 2 * HOUR):
        call_command("publish_scheduled")


def live_of(pages):
    return list(NewsPage.objects.live().filter(pk__in=[page.pk for page in pages]))


def test_nothing_is_published_before_its_time(two_scheduled):
    call_command("publish_scheduled")

    assert live_of(two_scheduled) == []


def test_what_is_due_is_published_once_however_often_it_is_asked(two_scheduled):
    for _ in range(2):
        an_hour_later()

    assert live_of(two_scheduled) == two_scheduled
    published = PageLogEntry.objects.filter(action="wagtail.publish.scheduled")
    assert published.filter(page__in=[page.pk for page in two_scheduled]).count() == 2


def test_a_page_that_cannot_be_published_holds_up_no_other_and_stays_due(two_scheduled, caplog):
    broken, other = two_scheduled
    Revision.objects.filter(pk=broken.latest_revision_id).update(content={})
    an_hour_later()

    assert live_of(two_scheduled) == [other]
    assert Revision.objects.get(pk=broken.latest_revision_id).approved_go_live_at
    assert "could not be changed by the clock" in caplog.text


def test_what_has_expired_is_taken_from_the_public(bonde):
    page = make_news(bonde, expire_at=timezone.now() + HOUR)
    an_hour_later()
    page.refresh_from_db()

    assert (page.live, page.expired) == (False, True)
