"""A service says for whom it is, what to bring, what it costs and where it is given."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import RequestFactory

from publications.models import ServiceCost, ServicePage, ServiceRequirement
from tests.factories.pages import add_below, make_service, make_unit, starter
from tests.factories.users import make_officer

HOST = {"host": "bonde-dc.test"}
TODAY = datetime.date(2026, 11, 24)


def priced(institution, *amounts, **fields):
    locale = institution.site.root_page.locale
    costs = [
        ServiceCost(what=f"Ada {n}", amount=n, note="kila mwaka", locale=locale) for n in amounts
    ]
    return make_service(institution, costs=costs, **fields)


def shown(client, page, site, **query):
    return client.get(page.relative_url(site), query, headers={"host": site.hostname}).text


def faults_of(record):
    with pytest.raises(ValidationError) as refused:
        record.clean()
    return set(refused.value.message_dict)


def test_a_cost_needs_an_amount_or_a_note():
    assert faults_of(ServiceCost(what="Ada")) == {"amount"}


@pytest.mark.parametrize("cost", [{"amount": 0}, {"amount": 500}, {"note": "Kulingana na eneo"}])
def test_a_cost_may_be_free_or_vary(cost):
    ServiceCost(what="Ada", **cost).clean()


def test_a_cost_cannot_be_below_nothing():
    with pytest.raises(ValidationError, match="amount"):
        ServiceCost(what="Ada", amount=-1).clean_fields(exclude=["page", "locale"])


@pytest.mark.parametrize("channel", ["online", "both"])
def test_an_online_service_needs_its_address(channel):
    assert faults_of(ServicePage(channel=channel)) == {"online_url"}


def test_a_day_to_come_is_no_day_of_checking():
    with time_machine.travel(TODAY):
        assert faults_of(ServicePage(checked_on=TODAY + datetime.timedelta(days=1))) == {
            "checked_on"
        }
        ServicePage(checked_on=TODAY).clean()


def test_prices_stand_in_a_table_and_nothing_to_pay_is_called_free(client, bonde):
    page = priced(bonde, 0, 20_000)

    text = shown(client, page, bonde.site)

    assert "TSh 20,000" in text
    assert "Bure" in text
    assert "kila mwaka" in text


def test_what_to_bring_is_a_list(client, bonde):
    brought = ServiceRequirement(text="Kitambulisho cha taifa", locale=bonde.site.root_page.locale)

    assert "<li>Kitambulisho cha taifa</li>" in shown(
        client, make_service(bonde, requirements=[brought]), bonde.site
    )


def test_reader_is_told_where_an_online_service_leads(client, bonde):
    page = make_service(
        bonde, channel="online", online_url="https://example.org/", online_name="Mfumo wa mfano"
    )

    assert "Mfumo wa mfano" in shown(client, page, bonde.site)


def test_search_words_are_found_but_not_shown(client, bonde):
    page = make_service(bonde, search_words="kibali cha duka")

    assert "kibali cha duka" in page.body_text()
    assert "kibali cha duka" not in shown(client, page, bonde.site)


def test_the_responsible_unit_is_linked_where_anyone_may_see_it(client, bonde):
    unit = make_unit(bonde, "Idara ya Biashara")
    page = make_service(bonde, unit=unit)
    assert "Idara ya Biashara" in shown(client, page, bonde.site)

    unit.unpublish()

    assert "Idara ya Biashara" not in shown(client, page, bonde.site)


def test_list_stands_by_sector_and_then_by_title(bonde):
    land = make_service(bonde, "Kibali cha ujenzi", sector="land")
    second = make_service(bonde, "Leseni ya vileo", sector="business")
    first = make_service(bonde, "Leseni ya biashara", sector="business")

    assert list(starter(bonde, "services").listed) == [first, second, land]


def test_reader_narrows_the_list_to_a_sector(client, bonde):
    make_service(bonde, "Kibali cha ujenzi", sector="land")
    make_service(bonde, "Leseni ya biashara", sector="business")
    index = starter(bonde, "services")

    narrowed = shown(client, index, bonde.site, sector="land")

    assert "Kibali cha ujenzi" in narrowed
    assert "Leseni ya biashara" not in narrowed


@pytest.mark.parametrize("sector", ["water", "hakuna", "", "<script>"])
def test_a_sector_without_services_is_ignored(client, bonde, sector):
    make_service(bonde, "Leseni ya biashara", sector="business")

    assert "Leseni ya biashara" in shown(
        client, starter(bonde, "services"), bonde.site, sector=sector
    )


def test_an_empty_list_says_so_with_advice(client, bonde):
    assert "empty-state__advice" in shown(client, starter(bonde, "services"), bonde.site)


def test_region_leads_to_each_councils_page_with_its_prices(client, region, bonde, mlima):
    priced(bonde, 0, 20_000, 300_000)
    priced(mlima, 50_000)
    page = make_service(region, given_by_councils=True)

    text = shown(client, page, region.site)

    assert "TSh 20,000" in text
    assert "TSh 300,000" in text
    assert "Bure" not in text
    assert 'href="http://mlima-tc.test/huduma/leseni-ya-biashara/"' in text


def test_only_services_of_the_same_address_are_offered(client, region, bonde):
    make_service(bonde, "Kibali cha ujenzi")
    page = make_service(region, given_by_councils=True)

    assert "bonde-dc.test/huduma" not in shown(client, page, region.site)


def test_a_price_is_two_clicks_from_the_front_page(client, bonde):
    page = priced(bonde, 20_000)
    index = starter(bonde, "services").relative_url(bonde.site)

    assert f'href="{index}"' in client.get("/", headers=HOST).text
    assert f'href="{page.relative_url(bonde.site)}"' in client.get(index, headers=HOST).text


def test_machines_read_a_government_service(bonde):
    page = priced(bonde, 20_000, sector="business", for_whom="Wafanyabiashara")
    request = RequestFactory(headers={"host": "bonde-dc.test"}).get("/")

    data = page.structured_data(request)

    assert data["@type"] == "GovernmentService"
    assert data["provider"]["name"] == bonde.name
    assert data["offers"][0] | {"name": ""} == {
        "@type": "Offer",
        "name": "",
        "price": "20000",
        "priceCurrency": "TZS",
    }
    assert "availableChannel" not in data


@pytest.mark.parametrize(
    ("email", "is_refused"), [("a@gmail.com", True), ("a@bonde-dc.go.tz", False)]
)
def test_officer_may_give_official_addresses_only(bonde, email, is_refused):
    page = add_below(starter(bonde, "services"), ServicePage(title="Leseni"))
    form_class = ServicePage.get_edit_handler().get_form_class()
    no_rows = {
        f"{name}-{count}_FORMS": "0"
        for name in ("requirements", "costs", "comments")
        for count in ("TOTAL", "INITIAL")
    }
    form = form_class(
        {"email": email, "body-count": "0"} | no_rows,
        instance=page,
        parent_page=page.get_parent(),
        for_user=make_officer(bonde),
    )
    form.is_valid()

    assert ("email" in form.errors) == is_refused
