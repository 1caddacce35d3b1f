"""A person's page tells who held the office before and after; nobody types it."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
import time_machine
from django.utils.translation import override

from cms.core.translation import publish_translation
from lga.holders import councillors_of
from lga.models import Office, PersonPage
from tests.factories.councils import make_councillor, make_holder, make_ward

pytestmark = pytest.mark.django_db


def shown(client, page, council):
    response = client.get(page.relative_url(council.site), headers={"host": council.site.hostname})
    assert response.status_code == 200
    return response


def told(client, page, council):
    """The offices of a person with the names of those before and after."""
    offices = shown(client, page, council).context["offices"]
    return [
        (one.office.name, *(both and both.person.title for both in (one.before, one.after)))
        for one in offices
    ]


def test_predecessor_and_successor_follow_from_the_dates(client, bonde):
    ward = make_ward(bonde)
    term: Any = {"started_on": datetime.date(2020, 11, 30), "ended_on": datetime.date(2025, 6, 20)}
    first = make_councillor(bonde, ward, "Zamani", ended_on=datetime.date(2020, 6, 1))
    Office.objects.filter(page=first).update(started_on=None)
    middle = make_councillor(bonde, ward, "Baadaye", **term)
    make_councillor(bonde, ward, "Leo")

    assert told(client, middle, bonde) == [("Diwani, Kata ya Mjimwema", "Zamani", "Leo")]


def test_a_ward_of_the_same_name_elsewhere_is_another_office(client, bonde, mlima):
    here, there = make_ward(bonde), make_ward(mlima)
    old = datetime.date(2020, 1, 1)
    make_councillor(mlima, there, "Wa kwao", started_on=old, ended_on=datetime.date(2024, 1, 1))

    assert told(client, make_councillor(bonde, here), bonde)[0][1:] == (None, None)


def test_an_office_with_a_title_of_its_own_has_a_succession_too(client, bonde):
    old = Office(title="Mkuu wa Sheria", ended_on=datetime.date(2020, 1, 1))
    make_holder(bonde, old, title="Wa kwanza")
    new = Office(title="mkuu wa sheria", started_on=datetime.date(2021, 1, 1))

    assert told(client, make_holder(bonde, new, title="Wa pili"), bonde)[0][1] == "Wa kwanza"


def test_the_english_page_tells_the_same_people(client, bonde):
    ward = make_ward(bonde)
    make_councillor(bonde, ward, "Zamani", ended_on=datetime.date(2025, 12, 1))
    page = make_councillor(bonde, ward, "Leo", started_on=datetime.date(2026, 1, 1))
    english = publish_translation(page, "en", {})

    assert told(client, english, bonde) == [("Councillor, Mjimwema Ward", "Zamani", None)]


def test_special_seats_have_no_predecessors(client, bonde):
    make_councillor(bonde, None, "Zamani", ended_on=datetime.date(2025, 12, 1))
    page = make_councillor(bonde, None, "Leo", started_on=datetime.date(2026, 1, 1))

    assert told(client, page, bonde)[0][1:] == (None, None)


def test_a_predecessor_whose_page_is_a_draft_is_not_told(client, bonde):
    ward = make_ward(bonde)
    old = make_councillor(bonde, ward, "Zamani", ended_on=datetime.date(2025, 12, 1))
    PersonPage.objects.filter(pk=old.pk).update(live=False)
    page = make_councillor(bonde, ward, "Leo", started_on=datetime.date(2026, 1, 1))

    assert told(client, page, bonde)[0][1] is None


@pytest.mark.parametrize(
    ("moment", "name"),
    [
        ("2025-06-20 23:30+03:00", "Zamani"),
        ("2025-06-21 00:30+03:00", None),
        ("2025-11-23 23:59+03:00", None),
        ("2025-11-24 00:01+03:00", "Leo"),
    ],
)
def test_the_clock_says_who_is_councillor(bonde, moment, name):
    ward = make_ward(bonde)
    term: Any = {"started_on": datetime.date(2020, 11, 30), "ended_on": datetime.date(2025, 6, 20)}
    make_councillor(bonde, ward, "Zamani", **term)
    make_councillor(bonde, ward, "Leo")

    with time_machine.travel(datetime.datetime.fromisoformat(moment), tick=False):
        holder = councillors_of([ward.pk]).get(ward.pk)

    assert (holder and holder.title) == name


def test_a_stale_translation_does_not_keep_somebody_in_office(bonde):
    ward = make_ward(bonde)
    page = make_councillor(bonde, ward, "Zamani")
    publish_translation(page, "en", {})

    Office.objects.filter(page=page).update(ended_on=datetime.date(2026, 1, 1))

    with override("en"):
        assert councillors_of([ward.pk]) == {}
