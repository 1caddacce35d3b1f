"""A front page shows short lists of many things for few queries, in the order of each list."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone
from wagtail.models import Site

from home.front_page import OTHERS, front_page_lists
from lga.models import Institution
from tests.factories.pages import make_event, make_news, make_notice, make_publication, make_tender

pytestmark = pytest.mark.django_db

DAY = datetime.timedelta(days=1)


def lists(institution):
    root = institution.site.root_page.specific
    return front_page_lists(root.live_translations, list(Institution.objects.with_site()))


def test_each_list_has_its_own_pages_in_its_own_order(bonde):
    today, now = timezone.localdate(), timezone.now()
    notices = [make_notice(bonde, published_on=today - days * DAY) for days in range(6)]
    tenders = [make_tender(bonde, closing_at=now + days * DAY) for days in (3, 1, 2)]
    papers = [make_publication(bonde, published_on=today - days * DAY) for days in (2, 0, 1)]
    events = [make_event(bonde, start_day=today + days * DAY) for days in (9, 7, 8)]

    shown = lists(bonde)

    assert shown["current_notices"] == notices[:OTHERS]
    assert shown["open_tenders"] == [tenders[1], tenders[2], tenders[0]]
    assert shown["new_publications"] == [papers[1], papers[2], papers[0]]
    assert shown["upcoming_events"] == [events[1], events[2], events[0]]


def test_lists_cost_two_queries(bonde, django_assert_max_num_queries):
    for make in (make_news, make_notice, make_tender, make_publication, make_event):
        make(bonde)
    roots = bonde.site.root_page.specific.live_translations
    institutions = list(Institution.objects.with_site())
    Site.get_site_root_paths()  # cached from one request to the next

    with django_assert_max_num_queries(2):
        shown = front_page_lists(roots, institutions)
        told = [str(page.shown_time) for page in shown["upcoming_events"]]

    assert told
    assert {page.institution for page in shown["upcoming_events"]} == {bonde}


def test_an_institution_without_events_has_nowhere_to_lead(bonde):
    assert lists(bonde)["events_url"] == ""


def test_a_council_leads_to_all_of_its_events(bonde, mlima):
    make_event(bonde)

    assert lists(bonde)["events_url"].startswith("http://bonde-dc.test/")
