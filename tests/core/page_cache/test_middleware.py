"""A page is made once and kept, with all its headers, until it is to be made again."""

from __future__ import annotations

import gzip

import pytest
from django.db import OperationalError, connection

from home.models import StandardPage
from lga.models import AppearanceSettings
from tests.core.page_cache.asking import ask, queries_of
from tests.factories.pages import make_news, starter

pytestmark = pytest.mark.django_db


def test_a_kept_page_costs_one_query(kept, bonde):
    news = make_news(bonde)
    ask(kept, bonde, news.url)

    assert len(queries_of(kept, bonde, news.url)) == 1


def test_a_kept_page_is_the_same_with_all_its_headers(kept, bonde):
    AppearanceSettings.objects.update_or_create(site=bonde.site, defaults={"accent": "#123456"})
    first, second = ask(kept, bonde), ask(kept, bonde)

    assert first.content == second.content
    assert dict(first.items()) == dict(second.items())
    assert "sha256-" in second["Content-Security-Policy"]


def test_lists_of_latest_entries_are_kept_for_other_addresses_of_their_page(kept, bonde):
    lists = [starter(bonde, name) for name in ("news", "notices", "tenders")] * 2
    body = [("latest_items", {"index": index, "count": 3, "heading": ""}) for index in lists]
    page = StandardPage(title="Mapya", body=body)
    starter(bonde, "about").add_child(instance=page)
    title = make_news(bonde).title
    ask(kept, bonde, page.url)

    assert len(queries_of(kept, bonde, f"{page.url}?sent-by=a-friend")) <= 4
    assert title in ask(kept, bonde, f"{page.url}?sent-by=another").text


def test_a_browser_that_has_it_gets_no_second_copy(kept, bonde):
    first = ask(kept, bonde)
    second = ask(kept, bonde, if_none_match=first["ETag"])

    assert second.status_code == 304
    assert second.content == b""
    assert first["Cache-Control"].startswith("public, max-age=0, s-maxage=1, ")


def test_it_is_packed_for_whoever_can_unpack_it(kept, bonde):
    plain = ask(kept, bonde)
    packed = ask(kept, bonde, accept_encoding="br, gzip")

    assert gzip.decompress(packed.content) == plain.content
    assert int(packed["Content-Length"]) == len(packed.content) < len(plain.content) / 2
    assert packed["ETag"] != plain["ETag"]
    assert "Accept-Encoding" in plain["Vary"]


def test_kept_pages_are_shown_while_the_database_is_away(kept, bonde, caplog):
    ask(kept, bonde)

    def away(*args):
        raise OperationalError("the server is gone")

    with connection.execute_wrapper(away):
        response = ask(kept, bonde)

    assert response.status_code == 200
    assert "the server is gone" in caplog.text


def test_nothing_is_kept_where_the_setting_says_none(client, bonde):
    assert "ETag" not in ask(client, bonde)
