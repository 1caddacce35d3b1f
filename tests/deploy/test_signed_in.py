"""Who is signed in is so at every process, sees what is hers, and leaves none of it to others."""

from __future__ import annotations

import time

import pytest
from django.conf import settings

from tests.deploy.answers import get
from tests.deploy.officer import Officer, asks_for_a_password
from tests.deploy.site import HOST, SOON

pytestmark = pytest.mark.e2e

DRAFT = "Rasimu ambayo hakuna aliyeisoma"
EDIT_BAR = "wagtail-userbar"


@pytest.fixture
def officer():
    return Officer()


@pytest.fixture
def news_id(site):
    return site.web.facts["news"]


@pytest.fixture
def draft(kept_site, news_id):
    """The path of a draft in the admin."""
    kept_site.web.change("draft", news_id, DRAFT)
    return f"/admin/pages/{news_id}/view_draft/"


def test_a_draft_is_seen_by_who_is_signed_in(kept_site, officer, draft):
    port = kept_site.proxy.port
    officer.sign_in(port)
    answers = [officer.get(port, draft) for _ in range(2)]

    assert all(DRAFT in answer.text and EDIT_BAR in answer.text for answer in answers)
    assert "HIT" not in {answer.cache for answer in answers}


def test_nobody_else_sees_a_draft_that_an_officer_has_seen(kept_site, officer, draft):
    port = kept_site.proxy.port
    officer.sign_in(port)
    officer.get(port, draft)
    answers = [kept_site.get(kept_site.news) for _ in range(4)]
    refused = get(port, draft, "admin.localhost")

    assert {answer.status for answer in answers} == {200}
    assert not any(DRAFT in answer.text or EDIT_BAR in answer.text for answer in answers)
    assert asks_for_a_password(refused)
    assert DRAFT not in refused.text


def test_a_public_page_is_made_anew_for_who_is_signed_in(kept_site, officer):
    port = kept_site.proxy.port
    officer.sign_in(port)
    anybody = [kept_site.get(kept_site.news) for _ in range(2)]
    hers = [officer.see(port, kept_site.news) for _ in range(2)]

    assert {answer.cache for answer in hers} == {"BYPASS"}
    assert {answer.headers["Cache-Control"] for answer in hers} == {"private, no-cache"}
    assert kept_site.get(kept_site.news).text == anybody[-1].text


def test_who_signs_in_at_one_process_is_signed_in_at_the_other(site, officer):
    first, second = site.web.ports
    officer.sign_in(first)
    answer = officer.get(second, "/admin/")

    assert answer.status == 200
    assert not asks_for_a_password(answer)


def test_who_signs_out_at_one_process_is_signed_out_at_the_other(site, officer):
    first, second = site.web.ports
    officer.sign_in(first)
    officer.post(second, "/admin/logout/")

    assert asks_for_a_password(officer.get(first, "/admin/"))


def test_what_is_published_at_one_process_is_seen_through_all_at_once(kept_site, officer, news_id):
    first, _second = kept_site.web.ports
    title = f"Daraja jipya {kept_site.proxy.port}"
    for _ in range(4):
        kept_site.get(kept_site.news)
    kept_site.ask_each(kept_site.news)
    kept_site.web.change("draft", news_id, title)
    officer.sign_in(first)
    officer.post(first, f"/admin/bulk/wagtailcore/page/publish/?id={news_id}&next=/admin/")
    answers = kept_site.ask_each(kept_site.news) + kept_site.ask_each("/")
    time.sleep(SOON)
    later = [kept_site.get(path) for path in (kept_site.news, "/") for _ in range(4)]

    assert all(title in answer.text for answer in answers + later)


def test_the_processes_count_together_how_often_a_network_asks(site):
    network = "192.0.2.7"  # of this test's own: others may ask as ever
    limit = settings.SEARCH_API_PER_MINUTE
    ports = (site.web.ports * limit)[: limit + 2]
    path = "/api/v1/search?q=barabara"
    statuses = [get(port, path, HOST, X_Forwarded_For=network).status for port in ports]

    assert statuses == [200] * limit + [429] * 2
