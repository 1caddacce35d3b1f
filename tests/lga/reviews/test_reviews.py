"""A page says when it was last reviewed, and its officers are told when that is long ago."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from wagtail.models import Page

from cms.core.models import PageReview
from lga.reviews.due import due_for_review, months_after, record_review
from tests.factories.pages import make_news, make_unit, starter
from tests.factories.users import make_officer

pytestmark = pytest.mark.django_db

START = datetime.datetime(2026, 11, 25, 9, tzinfo=datetime.UTC)
LATER = datetime.datetime(2027, 3, 1, 9, tzinfo=datetime.UTC)
YEAR = datetime.timedelta(days=366)


@pytest.fixture
def unit(bonde):
    with time_machine.travel(START, tick=False):
        page = make_unit(bonde, "TEHAMA")
        page.save_revision().publish()
    page.refresh_from_db()
    return page


def shown(client, page):
    return client.get(page.url, headers={"host": "bonde-dc.test"}).text


def due(moment):
    return list(due_for_review(Page.objects.all(), moment.date()))


def test_a_page_published_today_is_not_said_to_be_reviewed_as_well(client, unit):
    assert "Imekaguliwa" not in shown(client, unit)


def test_a_later_review_is_told_to_the_reader(client, bonde, unit):
    with time_machine.travel(LATER, tick=False):
        record_review(unit, make_officer(bonde))

    assert '<time datetime="2027-03-01">1 Machi 2027</time>' in shown(client, unit)


def test_it_costs_no_query(client, bonde, unit, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    costs = []
    for moment in (START, LATER):
        with time_machine.travel(moment, tick=False):
            record_review(unit, None)
            shown(client, unit)
            with CaptureQueriesContext(connection) as queries:
                shown(client, unit)
            costs.append(len(queries))

    assert costs[0] == costs[1]


def test_publishing_counts_as_a_review(unit):
    assert PageReview.objects.get(translation_key=unit.translation_key).due_on == datetime.date(
        2027, 11, 25
    )


def test_what_is_true_of_its_day_is_never_due(bonde):
    news = make_news(bonde)
    news.save_revision().publish()

    assert not PageReview.objects.filter(translation_key=news.translation_key).exists()
    assert news.pk not in {page.pk for page in due(START + 10 * YEAR)}


def test_a_page_is_due_after_a_year_and_until_it_is_reviewed(unit):
    assert unit.pk not in {page.pk for page in due(START)}
    assert unit.pk in {page.pk for page in due(START + YEAR)}

    with time_machine.travel(START + YEAR, tick=False):
        record_review(unit, None)

    assert unit.pk not in {page.pk for page in due(START + YEAR)}


def test_a_page_without_any_review_counts_from_its_publication(unit):
    PageReview.objects.all().delete()

    assert unit.pk not in {page.pk for page in due(START)}
    assert unit.pk in {page.pk for page in due(START + YEAR)}


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ((2026, 11, 25), 12, (2027, 11, 25)),
        ((2026, 12, 31), 2, (2027, 2, 28)),
        ((2028, 2, 29), -12, (2027, 2, 28)),
        ((2026, 1, 15), -1, (2025, 12, 15)),
    ],
)
def test_months_end_when_they_end(day, months, then):
    assert months_after(datetime.date(*day), months) == datetime.date(*then)


class TestAdmin:
    """One click for those who may change the page, a report of their own pages for each."""

    def test_an_officer_marks_a_page_as_reviewed(self, client, bonde, unit):
        officer = make_officer(bonde)
        client.force_login(officer)
        address = f"/admin/reviews/{unit.pk}/"
        assert address in client.get(f"/admin/pages/{unit.pk}/edit/").text
        assert client.get(address).status_code == 200

        client.post(address)

        review = PageReview.objects.get(translation_key=unit.translation_key)
        assert review.reviewed_by == officer

    def test_an_officer_of_another_council_may_not(self, client, mlima, unit):
        client.force_login(make_officer(mlima))

        assert client.post(f"/admin/reviews/{unit.pk}/").status_code in {302, 403}
        review = PageReview.objects.get(translation_key=unit.translation_key)
        assert review.reviewed_by is None

    def test_looking_alone_marks_nothing(self, client, bonde, unit):
        client.force_login(make_officer(bonde))
        client.get(f"/admin/reviews/{unit.pk}/")

        review = PageReview.objects.get(translation_key=unit.translation_key)
        assert review.reviewed_by is None

    def test_the_report_shows_ones_own_pages_only(self, client, bonde, mlima, unit):
        with time_machine.travel(START + YEAR, tick=False):
            client.force_login(make_officer(bonde))
            own = client.get("/admin/reports/due-for-review/").text
            client.force_login(make_officer(mlima))
            other = client.get("/admin/reports/due-for-review/").text

        assert f"/admin/reviews/{unit.pk}/" in own
        assert f"/admin/reviews/{unit.pk}/" not in other
        assert f"/admin/reviews/{starter(mlima, 'contact').pk}/" not in own
