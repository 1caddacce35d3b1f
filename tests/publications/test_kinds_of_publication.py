"""By-laws, forms and speeches are publications, whose kind their type says and nobody chooses."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from publications.models import BylawPage, BylawStatus, FormPage, PublicationPage, SpeechPage
from publications.streams import stream_of
from tests.factories.pages import add_below, make_publication, make_service, starter

pytestmark = pytest.mark.django_db

DAY = datetime.timedelta(days=1)


def make(model, institution, title="Hati", **fields):
    fields.setdefault("published_on", datetime.date(2026, 7, 2))
    return add_below(starter(institution, "publications"), model(title=title, **fields))


def listed(client, institution, **query):
    response = client.get("/machapisho/", query, headers={"host": institution.site.hostname})
    return response.context["items"].object_list, response


@pytest.mark.parametrize(
    ("model", "kind"), [(BylawPage, "bylaw"), (FormPage, "form"), (SpeechPage, "speech")]
)
def test_the_type_says_the_kind(bonde, model, kind):
    page = make(model, bonde, kind="budget")

    assert PublicationPage.objects.get(pk=page.pk).kind == kind


def test_all_kinds_stand_in_one_list_and_in_one_stream(client, bonde):
    pages = {make(model, bonde, model.__name__).pk for model in (BylawPage, FormPage, SpeechPage)}
    pages.add(make_publication(bonde).pk)

    items, _response = listed(client, bonde)

    assert {item.pk for item in items} == pages
    assert set(stream_of("publications").pages(bonde).values_list("pk", flat=True)) == pages


def test_the_list_asks_as_often_for_many_as_for_few(client, bonde):
    asked = []
    for _turn in range(3):
        for model in (BylawPage, FormPage, SpeechPage):
            make(model, bonde, f"Hati {model.__name__}")
        with CaptureQueriesContext(connection) as queries:
            listed(client, bonde)
        asked.append(len(queries))

    # The first visit fills the caches.
    assert asked[1] == asked[2]


def test_the_list_is_narrowed_by_kind_and_year(client, bonde):
    make(FormPage, bonde, "Fomu", published_on=datetime.date(2025, 1, 1))
    new = make(BylawPage, bonde, "Sheria mpya")
    make(BylawPage, bonde, "Sheria ya zamani", published_on=datetime.date(2020, 1, 1))

    items, response = listed(client, bonde, kind="bylaw", year="2026")

    assert [item.pk for item in items] == [new.pk]
    assert response.context["years"] == [2026, 2020], "years of the kind chosen"
    assert 'href="?kind=form"' in response.text


@pytest.mark.parametrize("kind", ["siri", "", "form' OR 1=1"])
def test_an_unknown_kind_narrows_nothing(client, bonde, kind):
    make(FormPage, bonde)

    items, _response = listed(client, bonde, kind=kind)

    assert len(items) == 1


def test_a_kind_of_which_there_is_nothing_says_so_and_leads_back(client, bonde):
    make(FormPage, bonde)

    items, response = listed(client, bonde, kind="speech")

    assert items == []
    assert "empty-state" in response.text
    assert "filter-kind" in response.text


class TestBylaws:
    def test_the_clock_says_whether_it_holds(self, bonde):
        today = timezone.localdate()
        page = make(BylawPage, bonde, in_force_from=today, repealed_on=today + DAY * 10)

        assert page.status_on(today - DAY) == BylawStatus.TO_COME
        assert page.status == BylawStatus.IN_FORCE
        assert page.status_on(today + DAY * 9) == BylawStatus.IN_FORCE
        assert page.status_on(today + DAY * 10) == BylawStatus.REPEALED

    def test_the_day_changes_at_midnight_in_tanzania(self, bonde):
        page = make(BylawPage, bonde, repealed_on=datetime.date(2026, 12, 1))
        midnight = datetime.datetime(2026, 11, 30, 21, tzinfo=datetime.UTC)

        with time_machine.travel(midnight - datetime.timedelta(seconds=1), tick=False):
            assert page.status == BylawStatus.IN_FORCE
        with time_machine.travel(midnight, tick=False):
            assert page.status == BylawStatus.REPEALED

    def test_without_a_day_of_its_own_it_holds_from_the_gazette(self, bonde):
        page = make(BylawPage, bonde, gazetted_on=datetime.date(2030, 1, 1))

        assert page.status == BylawStatus.TO_COME

    def test_it_is_not_repealed_before_it_holds(self, bonde):
        days = {"in_force_from": timezone.localdate(), "repealed_on": timezone.localdate() - DAY}

        with pytest.raises(ValidationError) as refused:
            make(BylawPage, bonde, **days)
        assert set(refused.value.message_dict) == {"repealed_on"}

    def test_what_was_replaced_says_since_when(self, bonde):
        with pytest.raises(ValidationError) as refused:
            make(BylawPage, bonde, "Ya zamani", replaced_by=make(BylawPage, bonde, "Mpya"))
        assert set(refused.value.message_dict) == {"repealed_on"}

    def test_none_replaces_itself_by_a_roundabout_way(self, bonde):
        day = {"repealed_on": datetime.date(2026, 1, 1)}
        first = make(BylawPage, bonde, "Ya kwanza")
        second = make(BylawPage, bonde, "Ya pili", replaced_by=first, **day)
        first.repealed_on, first.replaced_by = day["repealed_on"], second

        with pytest.raises(ValidationError) as refused:
            first.full_clean()
        assert set(refused.value.message_dict) == {"replaced_by"}

    def test_a_repealed_one_says_so_in_the_list_and_leads_to_what_holds(self, client, bonde):
        newer = make(BylawPage, bonde, "Sheria mpya")
        older = make(
            BylawPage,
            bonde,
            "Sheria ya zamani",
            repealed_on=datetime.date(2026, 1, 1),
            replaced_by=newer,
        )

        _items, response = listed(client, bonde)
        page = client.get(older.url, headers={"host": bonde.site.hostname})

        assert response.text.count("tag--cancelled") == 1
        assert f'href="{newer.relative_url(bonde.site)}"' in page.text


def test_a_free_form_says_so(client, bonde):
    page = make(FormPage, bonde, fee=0, used_for="Leseni", hand_in_at="Chumba namba 4")

    text = client.get(page.url, headers={"host": bonde.site.hostname}).text

    assert "Bure" in text
    assert "Chumba namba 4" in text


def test_a_form_leads_to_its_service(client, bonde):
    service = make_service(bonde)
    page = make(FormPage, bonde, service=service)

    text = client.get(page.url, headers={"host": bonde.site.hostname}).text

    assert f'href="{service.relative_url(bonde.site)}"' in text


def test_another_councils_service_is_refused(bonde, mlima):
    with pytest.raises(ValidationError) as refused:
        make(FormPage, bonde, service=make_service(mlima))

    assert set(refused.value.message_dict) == {"service"}


def test_a_recording_is_a_link_and_nothing_more(client, bonde):
    page = make(SpeechPage, bonde, video_url="https://example.org/video")

    text = client.get(page.url, headers={"host": bonde.site.hostname}).text

    assert 'href="https://example.org/video"' in text
    assert "<iframe" not in text
