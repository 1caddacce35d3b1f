"""What the head of every page tells machines: where it is, what it is, how it is shared."""

from __future__ import annotations

import datetime
import json
import re
from html import unescape
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.utils import timezone

from lga.models import ContactSettings
from publications.models import NewsPage
from tests.factories.pages import make_news, make_notice, starter
from tests.public.specimens import specimen
from tests.public.visits import PAGES, specimens_in_the_valley, visits_to

pytestmark = pytest.mark.django_db

_BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_META = re.compile(r'<meta property="(og:[\w:]+)" content="([^"]*)">')
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')
_ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">')


@pytest.fixture(scope="module")
def pages(_valley, django_db_blocker):
    """Address and HTML of a page of every type in every language."""
    with django_db_blocker.unblock(), transaction.atomic():
        cache.clear()
        client = Client()
        visits = visits_to(specimens_in_the_valley())
        found = {name: (str(visit), visit.by(client).text) for name, visit in visits.items()}
        transaction.set_rollback(True)
    return found


def blocks(html):
    """The data blocks of a page by their type; each can be read and says whose words it uses."""
    found = [json.loads(block) for block in _BLOCK.findall(html)]
    assert all(block["@context"] == "https://schema.org" for block in found)
    return {block["@type"]: block for block in found}


def meta(html):
    return {name: unescape(content) for name, content in _META.findall(html)}


def get(client, page, query=""):
    path = urlsplit(page.full_url).path
    return client.get(f"{path}{query}", headers={"host": "bonde-dc.test"}).text


@pytest.mark.parametrize("name", PAGES)
def test_every_data_block_can_be_read(name, pages):
    address, html = pages[name]
    found = blocks(html)

    assert found["GovernmentOrganization"]["url"].startswith("http://bonde-dc.test/")
    if not name.startswith("HomePage"):
        way = found["BreadcrumbList"]["itemListElement"]
        assert [step["position"] for step in way] == list(range(1, len(way) + 1))
        assert way[-1]["item"] == address
        assert all(step["item"].startswith("http://bonde-dc.test/") for step in way)


@pytest.mark.parametrize("name", PAGES)
def test_every_page_has_one_address_of_its_own(name, pages):
    address, html = pages[name]

    assert _CANONICAL.findall(html) == [address]
    assert {code for code, _url in _ALTERNATE.findall(html)} == {"sw-TZ", "en-TZ"}
    assert address in {url for _code, url in _ALTERNATE.findall(html)}


@pytest.mark.parametrize("name", PAGES)
def test_every_page_can_be_shared(name, pages):
    address, html = pages[name]
    told = meta(html)
    language = name.rpartition("-")[2]

    assert told["og:url"] == address
    assert told["og:title"]
    assert told["og:type"] in {"website", "article"}
    assert told["og:locale"] == f"{language}_TZ"
    assert told["og:locale:alternate"] == ("en_TZ" if language == "sw" else "sw_TZ")
    assert told["og:image"].startswith("http://bonde-dc.test/")
    assert told["og:site_name"]


def test_a_later_page_of_a_list_is_an_address_of_its_own(client, bonde):
    for number in range(21):
        make_news(bonde, f"Habari {number}")
    news = starter(bonde, "news")

    assert _CANONICAL.findall(get(client, news, "?page=2")) == [f"{news.full_url}?page=2"]
    assert _CANONICAL.findall(get(client, news, "?page=1")) == [news.full_url]
    assert _CANONICAL.findall(get(client, news, "?utm_source=x")) == [news.full_url]


def test_an_untranslated_page_counts_in_its_own_language_only(client, bonde):
    news = make_news(bonde, "Daraja")
    path = urlsplit(starter(bonde, "news", "en").full_url).path
    html = client.get(f"{path}{news.slug}/", headers={"host": "bonde-dc.test"}).text

    assert _CANONICAL.findall(html) == [news.full_url]
    assert meta(html)["og:url"] == news.full_url


def test_news_tell_who_reported_what_and_when(client, bonde):
    news = make_news(bonde, "Daraja", summary="Limekwisha.")
    news.save_revision().publish()
    article = blocks(get(client, news))["NewsArticle"]

    assert article["headline"] == "Daraja"
    assert article["datePublished"] == "2026-11-01"
    assert article["url"] == news.full_url
    assert article["inLanguage"] == "sw"
    assert article["publisher"]["@id"] == "http://bonde-dc.test/#organization"
    assert article["image"].endswith("img/share.png")


def test_a_notice_tells_until_when_it_holds(client, bonde):
    deadline = timezone.now() + datetime.timedelta(days=3)
    told = blocks(get(client, make_notice(bonde, deadline=deadline)))["SpecialAnnouncement"]

    assert told["expires"] == deadline.isoformat()
    assert told["datePosted"]


def test_a_text_cannot_end_the_block_that_carries_it(client, bonde):
    title = "</script><script>alert(1)</script>"
    html = get(client, make_news(bonde, title, slug="hatari"))

    assert blocks(html)["NewsArticle"]["headline"] == title
    assert "<script>alert(1)" not in html


def test_a_picture_is_cut_for_sharing_once(client, bonde):
    page = specimen(NewsPage, bonde)
    first = meta(get(client, page))["og:image"]
    cuts = set(page.image.renditions.values_list("pk", flat=True))

    assert meta(get(client, page))["og:image"] == first
    assert set(page.image.renditions.values_list("pk", flat=True)) == cuts
    assert int(meta(get(client, page))["og:image:width"]) <= 1200


class TestOrganization:
    """An institution tells what it serves, how it is reached and what it belongs to."""

    def organization(self, client, institution, path="/"):
        answer = client.get(path, headers={"host": institution.site.hostname})
        return blocks(answer.text)["GovernmentOrganization"]

    def test_a_council_belongs_to_its_region(self, client, region, bonde):
        told = self.organization(client, bonde)

        assert told["parentOrganization"]["name"] == region.name
        assert told["parentOrganization"]["url"] == "http://mkoa.test/"
        assert told["areaServed"]["name"] == "bonde-dc"

    def test_the_region_belongs_to_nobody_here(self, client, region):
        assert "parentOrganization" not in self.organization(client, region)

    def test_it_is_reached_in_both_languages_and_known_elsewhere(self, client, bonde):
        contact = ContactSettings.for_site(bonde.site)
        contact.phone, contact.elsewhere = "026 000 0000", "https://example.org/bonde"
        contact.save()
        told = self.organization(client, bonde)

        assert told["contactPoint"]["telephone"] == "026 000 0000"
        assert told["contactPoint"]["availableLanguage"] == ["sw", "en"]
        assert told["sameAs"] == ["https://example.org/bonde"]

    def test_what_is_not_known_is_not_claimed(self, client, bonde):
        told = self.organization(client, bonde)

        assert not {"contactPoint", "sameAs", "telephone"} & set(told)
