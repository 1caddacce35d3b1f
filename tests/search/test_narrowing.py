"""Results can be narrowed, sorted and widened again by links alone."""

from __future__ import annotations

import datetime

import pytest

from cms.core.search_document import SearchKind
from tests.search.conftest import chosen, labels

pytestmark = pytest.mark.django_db


def shown(response):
    return [result.title for result in response.context["results"]]


def test_the_newest_come_first_when_asked(look, store):
    store("Maji maji", date=datetime.date(2024, 1, 1))
    store("Maji safi", date=datetime.date(2026, 1, 1))

    response = look(q="maji", sort="date")

    assert shown(response) == ["Maji safi", "Maji maji"]
    assert chosen(response.context["sort_links"]) == ["Mapya kwanza"]
    assert response.context["sort_links"][0].url == "?q=maji&scope=here"


def test_the_order_stays_when_results_are_narrowed(look, store):
    store("Maji", kind=SearchKind.NEWS)

    links = look(q="maji", sort="date").context["kind_links"]

    assert links[1].url == "?q=maji&scope=here&kind=news&sort=date"


def test_results_in_one_language_can_be_asked_for(look, store):
    store("Maji", language="sw")
    store("Maji in English", language="en")

    response = look(q="maji", language="en")

    assert shown(response) == ["Maji in English"]
    links = response.context["filter_language_links"]
    assert chosen(links) == ["English"]
    assert [link.count for link in links] == [2, 1, 1]


def test_of_the_whole_region_one_institution_can_be_chosen(look, store, region, council, neighbour):
    store("Maji ya bonde")
    store("Maji ya mlima", institution=neighbour.institution)

    response = look(house=region, q="maji", institution="mlima")

    assert shown(response) == ["Maji ya mlima"]
    links = response.context["institution_links"]
    assert labels(links) == ["Taasisi zote", "bonde", "mlima"]
    assert [link.count for link in links] == [2, 1, 1]
    assert chosen(links) == ["mlima"]


def test_within_one_council_there_is_no_institution_to_choose(look, store, neighbour):
    store("Maji")

    response = look(q="maji", institution="mlima")

    assert shown(response) == ["Maji"]
    assert response.context["institution_links"] == []
    assert response.context["active_filters"] == []


def test_each_filter_is_taken_back_by_itself(look, store):
    store("Maji")

    response = look(q="maji", kind="news", year="2025/26", language="sw", sort="date")

    assert [(link.title, link.url) for link in response.context["active_filters"]] == [
        ("Habari", "?q=maji&scope=here&year=2025%2F26&language=sw&sort=date"),
        ("2025/26", "?q=maji&scope=here&kind=news&language=sw&sort=date"),
        ("Kiswahili", "?q=maji&scope=here&kind=news&year=2025%2F26&sort=date"),
    ]


def test_all_filters_are_taken_back_at_once(look, store):
    store("Maji")

    response = look(q="maji", kind="news", year="2025/26")

    assert 'href="?q=maji&amp;scope=here">Ondoa vichujio vyote' in response.text


def test_where_nothing_is_found_the_wider_scope_is_shown_with_its_number(look, store, neighbour):
    store("Maji", institution=neighbour.institution)

    html = look(q="maji").text

    assert "Mkoa mzima (1)" in html


def test_where_a_filter_leaves_nothing_it_can_be_taken_back(look, store):
    store("Maji", kind=SearchKind.NEWS)

    html = look(q="maji", kind="tender").text

    assert 'href="?q=maji&amp;scope=here">Aina zote (1)' in html
    assert "Tafuta bila vichujio" not in html


def test_where_several_filters_leave_nothing_all_can_be_taken_back(look, store):
    store("Maji", kind=SearchKind.NEWS, language="sw")

    html = look(q="maji", kind="tender", language="en").text

    assert 'href="?q=maji&amp;scope=here">Tafuta bila vichujio' in html


def test_no_filter_is_blamed_where_there_is_nothing_at_all(look, store):
    store("Maji", kind=SearchKind.NEWS)

    html = look(q="umeme", kind="tender").text

    assert "Tafuta bila vichujio" not in html
    assert "Aina zote (" not in html
