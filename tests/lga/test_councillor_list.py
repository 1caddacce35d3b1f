"""The list of councillors shows those of today, narrowed by links."""

from __future__ import annotations

import datetime

import pytest

from lga.models import CommitteeSeat
from tests.factories.councils import make_committee, make_councillor, make_ward
from tests.factories.pages import starter

pytestmark = pytest.mark.django_db


@pytest.fixture
def council(bonde):
    """Two councillors of wards, one in a special seat, one of before."""
    committee = make_committee(bonde)
    chair = CommitteeSeat(committee=committee, role="chair")
    make_councillor(bonde, make_ward(bonde, "Juu"), "Asha", party="A", seats=(chair,))
    make_councillor(bonde, make_ward(bonde, "Chini"), "Baraka", party="B")
    make_councillor(bonde, None, "Chiku", party="B")
    make_councillor(bonde, make_ward(bonde, "Kati"), "Daudi", ended_on=datetime.date(2026, 1, 1))
    return bonde


def listed(client, council, query="", language="sw"):
    page = starter(council, "councillors", language)
    url = f"{page.relative_url(council.site)}{query}"
    response = client.get(url, headers={"host": council.site.hostname})
    assert response.status_code == 200
    return response


def names(response):
    return [person.title for person in response.context["items"]]


def links(response, question):
    return {link.label: link.url for link in response.context["filters"][question].links}


def test_those_in_office_are_shown(client, council):
    assert names(listed(client, council)) == ["Asha", "Baraka", "Chiku"]


def test_those_of_before_are_a_link_away(client, council):
    former = links(listed(client, council), 0)["Waliopita"]

    assert names(listed(client, council, former)) == ["Daudi"]


def test_links_narrow_the_list(client, council):
    response = listed(client, council)
    _show, committee, ward, party = (links(response, number) for number in range(4))

    assert names(listed(client, council, committee["Kamati ya Fedha"])) == ["Asha"]
    assert names(listed(client, council, ward["Chini"])) == ["Baraka"]
    assert names(listed(client, council, party["B"])) == ["Baraka", "Chiku"]


def test_no_link_is_offered_that_leads_nowhere(client, council):
    assert "Kati" not in links(listed(client, council), 2)


def test_a_choice_that_nobody_meets_says_what_to_do(client, council):
    response = listed(client, council, "?party=C")

    assert names(response) == []
    assert "Hakuna diwani" in response.content.decode()


@pytest.mark.parametrize("query", ["?ward=x", "?ward=99999999999999", "?committee=%00", "?page=x"])
def test_nonsense_in_the_address_is_not_asked(client, council, query):
    assert names(listed(client, council, query)) == ["Asha", "Baraka", "Chiku"]


def test_english_readers_see_untranslated_councillors(client, council):
    assert names(listed(client, council, language="en")) == ["Asha", "Baraka", "Chiku"]


def test_an_empty_list_tells_where_to_ask(client, mlima):
    assert "Bado hakuna diwani" in listed(client, mlima).content.decode()
