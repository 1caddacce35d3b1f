"""A sitemap tells of every public page of its host, in every language, and of nothing else."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from cms.core.translation import publish_translation
from lga.crawlers.sitemap import Address, addresses_of, parts
from tests.factories.pages import make_news, starter
from tests.public.crowds import crowd
from tests.public.specimens.alerts import make_alert

pytestmark = pytest.mark.django_db

SPACE = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def sitemap(client, institution, path="/sitemap.xml"):
    answer = client.get(path, headers={"host": institution.site.hostname})
    assert answer.status_code == 200
    assert answer["content-type"] == "application/xml"
    return ElementTree.fromstring(answer.content)  # noqa: S314  our own answer


def urls_in(tree):
    return [element.text for element in tree.findall(".//s:loc", SPACE)]


def test_it_has_the_pages_of_both_languages(client, bonde):
    urls = urls_in(sitemap(client, bonde))

    assert "http://bonde-dc.test/" in urls
    assert "http://bonde-dc.test/en/" in urls
    assert starter(bonde, "news").full_url in urls
    assert len(urls) == len(set(urls))


def test_it_has_only_addresses_of_the_host_asked(client, bonde, mlima):
    make_news(mlima)

    assert all(url.startswith("http://bonde-dc.test/") for url in urls_in(sitemap(client, bonde)))


def test_each_address_answers(client, bonde):
    news = make_news(bonde)
    news.save_revision().publish()
    publish_translation(news, "en", {("title", news.title): "Road open"})

    for url in urls_in(sitemap(client, bonde)):
        path = url.removeprefix("http://bonde-dc.test")
        assert client.get(path, headers={"host": "bonde-dc.test"}).status_code == 200


def test_translations_tell_of_each_other(client, bonde):
    news = starter(bonde, "news")
    english = starter(bonde, "news", "en")
    tree = sitemap(client, bonde)
    told = {
        entry.find("s:loc", SPACE).text: {
            link.get("hreflang"): link.get("href") for link in entry.findall("x:link", SPACE)
        }
        for entry in tree
    }

    both = {"sw-TZ": news.full_url, "en-TZ": english.full_url}
    assert told[news.full_url] == told[english.full_url] == both


def test_an_untranslated_page_is_told_of_once(client, bonde):
    news = make_news(bonde, "Barabara mpya")
    urls = urls_in(sitemap(client, bonde))

    assert [url for url in urls if news.slug in url] == [news.full_url]


def test_it_says_when_a_page_was_changed(client, bonde):
    news = make_news(bonde)
    with time_machine.travel("2026-11-25T09:00:00Z", tick=False):
        news.save_revision().publish()

    dates = [element.text for element in sitemap(client, bonde).findall(".//s:lastmod", SPACE)]

    assert "2026-11-25T12:00:00+03:00" in dates


@pytest.mark.parametrize("why", ["draft", "private", "alias", "alert"])
def test_what_is_not_for_search_engines_is_left_out(client, bonde, why):
    page = make_news(bonde, "Siri", live=why != "draft")
    if why == "private":
        PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login")
    if why == "alias":
        page = page.create_alias(update_slug="nakala")
    if why == "alert":
        page = make_alert(bonde)

    assert page.full_url not in urls_in(sitemap(client, bonde))


def test_beyond_ten_thousand_addresses_it_is_an_index_of_files(client, bonde):
    page = make_news(bonde)
    crowd(page, 10_000)

    index = sitemap(client, bonde)
    files = urls_in(index)
    found = [url for file in files for url in urls_in(sitemap(client, bonde, file[20:]))]

    assert index.tag.endswith("sitemapindex")
    assert files == [f"http://bonde-dc.test/sitemap-{number}.xml" for number in (1, 2)]
    assert len(found) == len(set(found)) == len(addresses_of(bonde.site)) > 10_000
    missing = client.get("/sitemap-3.xml", headers={"host": "bonde-dc.test"})
    assert missing.status_code == 404


def test_it_costs_the_same_whatever_there_is(client, bonde):
    page = make_news(bonde)
    sitemap(client, bonde)
    costs = []
    for more in (0, 50):
        if more:
            crowd(page, more)
        with CaptureQueriesContext(connection) as queries:
            sitemap(client, bonde)
        costs.append(len(queries))

    assert costs[0] == costs[1] <= 3


def test_nothing_is_one_empty_file():
    assert parts([]) == [[]]


def test_files_are_full_but_the_last():
    addresses = [Address(str(number), None) for number in range(5)]

    assert [len(part) for part in parts(addresses, 2)] == [2, 2, 1]
