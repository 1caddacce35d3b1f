"""Each host tells search engines what to leave alone."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.django_db


def robots(client, host):
    answer = client.get("/robots.txt", headers={"host": host})
    assert answer.status_code == 200
    assert answer["content-type"].startswith("text/plain")
    return answer.text.splitlines()


def test_a_site_names_its_sitemap_and_keeps_search_results_out(client, bonde):
    rules = robots(client, "bonde-dc.test")

    assert rules[0] == "User-agent: *"
    assert {"Disallow: /admin/", "Disallow: /tafuta/", "Disallow: /en/search/"} < set(rules)
    assert "Sitemap: http://bonde-dc.test/sitemap.xml" in rules


def test_the_admins_host_is_closed(client, bonde):
    assert robots(client, "testserver") == ["User-agent: *", "Disallow: /"]


def test_the_admins_host_has_no_sitemap(client, bonde):
    assert client.get("/sitemap.xml").status_code == 404


def test_an_unknown_host_is_told_nothing(client, bonde):
    answer = client.get("/robots.txt", headers={"host": "evil.example"})

    assert answer.status_code == 400
