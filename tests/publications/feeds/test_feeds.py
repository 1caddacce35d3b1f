"""A feed has what was published last, with ids and dates that do not move."""

from __future__ import annotations

import datetime
import xml.etree.ElementTree as ET

import pytest
import time_machine

from cms.core.translation import publish_translation
from publications.streams import STREAMS
from tests.factories.pages import make_event, make_news, make_notice, make_tender, starter

pytestmark = pytest.mark.django_db

ATOM = {"atom": "http://www.w3.org/2005/Atom"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
HOST, REGION = {"host": "bonde-dc.test"}, {"host": "mkoa.test"}
NOON = datetime.datetime(2026, 11, 20, 9, tzinfo=datetime.UTC)


def published(page):
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def atom(client, path="/milisho/news.atom", headers=HOST):
    response = client.get(path, headers=headers)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/atom+xml")
    return ET.fromstring(response.content)  # noqa: S314  it is our own


def texts(feed, path):
    return [element.text for element in feed.iterfind(path, ATOM)]


@pytest.mark.parametrize("form", ["atom", "rss"])
@pytest.mark.parametrize("key", [stream.key for stream in STREAMS])
@pytest.mark.parametrize("prefix", ["/milisho", "/en/feeds"])
def test_every_stream_can_be_followed_while_it_is_empty(client, bonde, prefix, key, form):
    response = client.get(f"{prefix}/{key}.{form}", headers=HOST)

    assert response.status_code == 200
    ET.fromstring(response.content)  # noqa: S314  it is our own


@pytest.mark.parametrize("path", ["/milisho/haipo.atom", "/milisho/news.json", "/milisho/"])
def test_what_is_no_feed_is_not_found(client, bonde, path):
    assert client.get(path, headers=HOST).status_code == 404


def test_an_entry_leads_to_the_page_on_its_own_host(client, bonde):
    page = published(make_news(bonde, "Daraja & barabara", summary="Limefunguliwa <leo>."))

    feed = atom(client)

    assert texts(feed, "atom:entry/atom:title") == ["Daraja & barabara"]
    assert texts(feed, "atom:entry/atom:summary") == ["Limefunguliwa &lt;leo&gt;."]
    assert feed.find("atom:entry/atom:link", ATOM).get("href") == page.full_url
    assert page.full_url.startswith("http://bonde-dc.test/")
    assert texts(feed, "atom:author/atom:name") == [bonde.name]


def test_ids_outlive_a_new_title_and_address(client, bonde):
    page = published(make_news(bonde))
    before = texts(atom(client), "atom:entry/atom:id")
    page.title, page.slug = "Jina jipya", "anwani-mpya"
    published(page)

    after = atom(client)

    assert texts(after, "atom:entry/atom:id") == before
    assert before[0].startswith("urn:uuid:")
    assert texts(after, "atom:entry/atom:title") == ["Jina jipya"]


def test_an_entry_tells_when_it_was_published_and_changed(client, bonde):
    with time_machine.travel(NOON, tick=False):
        page = published(make_news(bonde))
    with time_machine.travel(NOON + datetime.timedelta(days=1), tick=False):
        published(page)

    feed = atom(client)

    assert texts(feed, "atom:entry/atom:published") == ["2026-11-20T09:00:00+00:00"]
    assert texts(feed, "atom:entry/atom:updated") == ["2026-11-21T09:00:00+00:00"]
    assert texts(feed, "atom:updated") == ["2026-11-21T09:00:00+00:00"]


def test_a_feed_speaks_the_language_of_its_address(client, bonde):
    page = published(make_news(bonde, "Barabara"))
    publish_translation(page, "en", {("title", "Barabara"): "The road"})
    published(make_news(bonde, "Bado haijatafsiriwa"))

    swahili, english = atom(client), atom(client, "/en/feeds/news.atom")

    assert swahili.get(LANG) == "sw"
    assert english.get(LANG) == "en"
    assert "Barabara" in texts(swahili, "atom:entry/atom:title")
    told = {
        entry.find("atom:title", ATOM).text: entry.get(LANG)
        for entry in english.iterfind("atom:entry", ATOM)
    }
    assert told == {"The road": None, "Bado haijatafsiriwa": "sw"}


def test_the_region_has_everybodys_entries_and_says_whose_they_are(client, region, bonde, mlima):
    for institution in (bonde, mlima, region):
        published(make_notice(institution))

    feed = atom(client, "/milisho/notices.atom", REGION)

    names = texts(feed, "atom:entry/atom:author/atom:name")
    assert set(names) == {bonde.name, mlima.name, region.name}
    links = [link.get("href") for link in feed.iterfind("atom:entry/atom:link", ATOM)]
    assert {link.split("/")[2] for link in links} == {"bonde-dc.test", "mlima-tc.test", "mkoa.test"}


def test_a_councils_feed_has_nothing_of_its_neighbours(client, bonde, mlima):
    published(make_news(mlima))

    assert texts(atom(client), "atom:entry/atom:id") == []


def test_rss_has_the_same_ids(client, bonde):
    published(make_news(bonde))

    rss = ET.fromstring(client.get("/milisho/news.rss", headers=HOST).content)  # noqa: S314

    guid = rss.find("channel/item/guid")
    assert guid.text == texts(atom(client), "atom:entry/atom:id")[0]
    assert guid.get("isPermaLink") == "false"


def test_an_event_tells_when_and_where_it_is(client, bonde):
    published(make_event(bonde, start_day=datetime.date(2026, 12, 18), place="Ukumbi wa mji"))

    (summary,) = texts(atom(client, "/milisho/events.atom"), "atom:entry/atom:summary")

    assert "18 Disemba 2026" in summary
    assert "Ukumbi wa mji" in summary


@pytest.mark.parametrize("is_empty", [True, False])
def test_a_feed_that_has_not_changed_is_not_sent_again(client, bonde, is_empty):
    if not is_empty:
        published(make_news(bonde))
    with time_machine.travel(NOON, tick=False):
        first = client.get("/milisho/news.atom", headers=HOST)
    with time_machine.travel(NOON + datetime.timedelta(hours=1), tick=False):
        by_tag = client.get("/milisho/news.atom", headers=HOST | {"if-none-match": first["ETag"]})
        since = {"if-modified-since": first["Last-Modified"]}
        by_date = client.get("/milisho/news.atom", headers=HOST | since)

    assert (by_tag.status_code, by_date.status_code) == (304, 304)


@pytest.mark.parametrize("headers", [HOST, REGION])
def test_a_feed_costs_few_queries(
    client, region, bonde, mlima, headers, django_assert_max_num_queries
):
    for _number in range(4):
        for institution in (region, bonde, mlima):
            published(make_tender(institution))
    client.get("/milisho/tenders.atom", headers=headers)

    with django_assert_max_num_queries(6):
        client.get("/milisho/tenders.atom", headers=headers)


def test_a_list_leads_to_its_feeds(client, bonde):
    body = client.get(
        starter(bonde, "news").relative_url(bonde.site), headers=HOST
    ).content.decode()

    assert '<link rel="alternate" type="application/atom+xml"' in body
    assert body.count("/milisho/news.atom") == 2
    assert body.count("/milisho/news.rss") == 2


def test_the_front_page_leads_to_all_feeds(client, bonde):
    body = client.get("/en/", headers=HOST).content.decode()

    assert all(f'href="/en/feeds/{stream.key}.atom"' in body for stream in STREAMS)
