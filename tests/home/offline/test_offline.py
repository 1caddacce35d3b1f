"""What the service worker is given: addresses, words and limits; and how it is taken back."""

from __future__ import annotations

import datetime
import gzip
import json
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.factories.pages import make_notice, make_tender, starter

pytestmark = pytest.mark.django_db

KILOBYTE = 1024


@pytest.fixture
def get(client, bonde):
    def fetch(path, host=None, **headers):
        return client.get(path, headers={"host": host or bonde.site.hostname, **headers})

    return fetch


def config_of(response) -> dict:
    return json.loads(re.search(r"const K = (\{.*\});", response.content.decode())[1])


def test_the_worker_stands_at_the_root_where_it_sees_the_whole_site(get):
    response = get("/sw.js")

    assert response.status_code == 200
    assert response["Content-Type"] == "text/javascript; charset=utf-8"
    assert response["Cache-Control"] == "no-cache"


def test_it_is_under_three_kilobytes_on_its_way(get):
    response = get("/sw.js", accept_encoding="gzip")

    assert response["Content-Encoding"] == "gzip"
    assert len(response.content) < 3 * KILOBYTE
    assert b"const K" in gzip.decompress(response.content)


def test_what_starts_it_is_under_half_a_kilobyte():
    assert Path(str(finders.find("js/offline.js"))).stat().st_size < KILOBYTE / 2


def test_it_knows_both_languages(get):
    config = config_of(get("/sw.js"))

    assert config["offline"] == {"sw": "/nje-ya-mtandao/", "en": "/en/offline/"}
    assert "umehifadhiwa" in config["words"]["sw"][0].lower()
    assert "may have changed" in config["words"]["en"][0]


@pytest.mark.parametrize(
    "path",
    [
        "/admin/",
        "/nyaraka/",
        "/media/",
        "/tafuta/",
        "/en/search/",
        "/okoa-data/",
        "/nje-ya-mtandao/",
    ],
)
def test_it_never_keeps_what_is_one_persons_or_soon_wrong(get, path):
    assert path in config_of(get("/sw.js"))["never"]


def test_there_is_none_on_the_admins_host(get, settings):
    assert get("/sw.js", host=settings.ADMIN_HOST).status_code == 404


def test_every_page_starts_it(get):
    assert 'src="/static/js/offline.js" defer' in get("/").content.decode()


def test_switched_off_it_takes_everything_back_and_is_started_no_more(get, settings):
    settings.OFFLINE_READING = False

    script = get("/sw.js").content.decode()
    assert "caches.delete" in script
    assert "registration.unregister()" in script
    assert "offline.js" not in get("/").content.decode()


@pytest.mark.parametrize(
    ("path", "words"),
    [("/nje-ya-mtandao/", "Bila mtandao"), ("/en/offline/", "Without a connection")],
)
def test_the_page_for_lack_of_a_better_one_is_there_in_both_languages(get, path, words):
    html = get(path).content.decode()

    assert words in html
    assert '<ul id="kept"></ul>' in html
    assert "noindex" in html


def test_the_list_and_the_newest_notices_are_worth_keeping(get, bonde, mlima):
    notices = [make_notice(bonde, f"Tangazo {number}") for number in range(7)]
    make_notice(mlima, "Tangazo la jirani")

    addresses = get("/nje-ya-mtandao/latest.json").json()

    assert addresses == [
        "/matangazo/",
        *(f"/matangazo/{notice.slug}/" for notice in notices[:1:-1]),
    ]


def test_those_that_have_ended_are_not(get, bonde):
    make_notice(bonde, "Lililopita", deadline=timezone.now() - datetime.timedelta(days=1))

    assert get("/nje-ya-mtandao/latest.json").json() == ["/matangazo/"]


def test_nor_are_those_behind_a_password(get, bonde):
    PageViewRestriction.objects.create(
        page=starter(bonde, "notices"), restriction_type=PageViewRestriction.PASSWORD, password="x"
    )

    assert get("/nje-ya-mtandao/latest.json").json() == []


def test_in_english_they_are_the_english_ones(get, bonde):
    notice = make_notice(bonde)

    assert get("/en/offline/latest.json").json() == [
        "/en/notices/",
        f"/en/notices/{notice.slug}/",
    ]


def test_for_who_saves_data_nothing_is_fetched_ahead(get, bonde):
    make_notice(bonde)

    assert get("/nje-ya-mtandao/latest.json", save_data="on").json() == []


def test_deadlines_are_told_to_the_worker(get, bonde):
    notice = make_notice(bonde, deadline=timezone.now() + datetime.timedelta(days=3))
    tender = make_tender(bonde)

    assert 'data-left="20' in get(notice.url).content.decode()
    assert 'data-until="20' in get(tender.url).content.decode()


def test_no_page_is_visited_to_make_the_worker(get, django_assert_max_num_queries):
    get("/sw.js")
    with django_assert_max_num_queries(2):
        get("/sw.js")
