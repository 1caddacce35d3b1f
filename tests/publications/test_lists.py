"""Lists are newest first, twenty at a time, by year, and show what anyone may see."""

from __future__ import annotations

import datetime

import pytest
from wagtail.models import PageViewRestriction

from tests.factories.pages import make_news, make_publication, starter

HOST = {"host": "bonde-dc.test"}


@pytest.fixture
def news_url(bonde):
    return starter(bonde, "news").relative_url(bonde.site)


def body(client, url, **query):
    return client.get(url, query, headers=HOST).content.decode()


def test_newest_item_comes_first(bonde):
    older = make_news(bonde, "Ya zamani", published_on=datetime.date(2026, 1, 1))
    newer = make_news(bonde, "Mpya", published_on=datetime.date(2026, 2, 1))

    assert list(starter(bonde, "news").listed) == [newer, older]


def test_drafts_and_restricted_pages_are_not_listed(client, bonde, news_url):
    make_news(bonde, "Rasimu ya siri", live=False)
    secret = make_news(bonde, "Kwa wenye nywila")
    PageViewRestriction.objects.create(page=secret, restriction_type="login")

    shown = body(client, news_url)

    assert "Rasimu ya siri" not in shown
    assert "Kwa wenye nywila" not in shown


def test_twenty_items_a_page(client, bonde, news_url):
    for number in range(21):
        make_news(bonde, f"Habari namba {number:02d}", published_on=datetime.date(2026, 1, 1))

    assert "Habari namba 00" not in body(client, news_url)
    assert "Habari namba 00" in body(client, news_url, page="2")


@pytest.mark.parametrize("page", ["0", "-1", "99", "abc", ""])
def test_page_that_is_not_there_shows_one_that_is(client, bonde, news_url, page):
    make_news(bonde, "Habari pekee")

    assert "Habari pekee" in body(client, news_url, page=page)


def test_reader_narrows_the_list_to_a_year(client, bonde, news_url):
    make_news(bonde, "Ya mwaka jana", published_on=datetime.date(2025, 5, 1))
    make_news(bonde, "Ya mwaka huu", published_on=datetime.date(2026, 5, 1))

    shown = body(client, news_url, year="2025")

    assert "Ya mwaka jana" in shown
    assert "Ya mwaka huu" not in shown


@pytest.mark.parametrize("year", ["1066", "abcd", "٢٠٢٥", "99999999", "-1"])
def test_year_without_items_is_ignored(client, bonde, news_url, year):
    make_news(bonde, "Habari pekee")

    assert "Habari pekee" in body(client, news_url, year=year)


def test_other_councils_items_are_not_listed(client, bonde, mlima, news_url):
    make_news(mlima, "Ya jirani")

    assert "Ya jirani" not in body(client, news_url)


def test_front_page_of_the_region_shows_what_the_councils_publish(client, region, bonde):
    make_news(bonde, "Kutoka bondeni")

    shown = client.get("/", headers={"host": "mkoa.test"}).content.decode()

    assert "Kutoka bondeni" in shown


def test_empty_list_says_so_and_answers(client, bonde):
    url = starter(bonde, "publications").relative_url(bonde.site)

    assert client.get(url, headers=HOST).status_code == 200


def test_publication_shows_its_financial_year(client, bonde):
    page = make_publication(bonde, "Bajeti ya kata", financial_year="2026/27")

    assert "2026/27" in body(client, page.relative_url(bonde.site))
