"""Through nginx or Varnish: pages cost the portal nothing, are soon new, and nobody else's."""

from __future__ import annotations

import gzip
import os
import signal
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import pytest

from cms.core.low_data import COOKIE as LOW_DATA
from cms.core.page_cache.readers import HIDDEN_ALERTS
from tests.deploy.site import SOON

pytestmark = pytest.mark.e2e

READERS = 30


@pytest.fixture(scope="module")
def news_id(site):
    return site.web.facts["news"]


def test_a_page_comes_from_the_proxy_and_packed(kept_site):
    kept_site.get(kept_site.news, accept_encoding="gzip")
    answers = [kept_site.get(kept_site.news, accept_encoding="gzip") for _ in range(5)]

    assert {answer.status for answer in answers} == {200}
    assert "HIT" in {answer.cache for answer in answers}
    assert {answer.headers["Content-Encoding"] for answer in answers} == {"gzip"}
    assert b"<!doctype html>" in gzip.decompress(answers[0].body)
    assert kept_site.get(kept_site.news).text.strip().startswith("<!doctype html>")


def test_after_a_second_the_portal_only_says_that_the_page_still_holds(site):
    for _ in range(2):
        site.get(site.news)
        # nginx counts whole seconds: its copy of one second is old after two at the latest.
        time.sleep(SOON)

    assert site.get(site.news).cache == "REVALIDATED"


def test_of_a_crowd_one_asks_the_portal_when_the_second_is_over(site):
    site.get(site.news)
    time.sleep(SOON)
    with ThreadPoolExecutor(READERS) as readers:
        answers = list(readers.map(lambda _: site.get(site.news), range(READERS)))

    assert [answer.cache for answer in answers].count("REVALIDATED") == 1
    assert {answer.cache for answer in answers} <= {"REVALIDATED", "UPDATING", "HIT"}


def test_a_publication_is_seen_through_every_process_within_two_seconds(kept_site, news_id):
    for _ in range(4):
        kept_site.get(kept_site.news)
    title = f"Barabara imefunguliwa, {kept_site.proxy.port}"
    kept_site.web.publish(news_id, title)
    time.sleep(SOON)
    answers = [kept_site.get(path) for path in (kept_site.news, "/") for _ in range(4)]

    assert all(title in answer.text for answer in answers)


def test_another_councils_page_is_never_taken_for_this_ones(kept_site):
    bonde, mlima = kept_site.get("/"), kept_site.get("/", host="mlima-tc.test")

    assert bonde.text != mlima.text
    assert kept_site.get("/").text == bonde.text


def test_a_stranger_host_gets_nothing(kept_site):
    assert kept_site.get("/", host="stranger.test").status == 400


@pytest.mark.parametrize("cookie", ["sessionid=abc", "x=1; __Host-sessionid=abc", "messages=abc"])
def test_whoever_is_known_gets_a_page_of_her_own_and_leaves_none(kept_site, cookie):
    kept_site.get("/en/")
    known = kept_site.get("/en/", cookie=cookie)

    assert known.cache == "BYPASS"


def test_the_admin_is_never_kept(kept_site):
    answers = [kept_site.get("/admin/login/", host="admin.localhost") for _ in range(2)]

    assert [answer.status for answer in answers] == [200, 200]
    assert "HIT" not in {answer.cache for answer in answers}
    assert answers[0].headers["Set-Cookie"] != answers[1].headers["Set-Cookie"]


def test_what_pages_differ_by_is_told_apart(kept_site):
    usual = kept_site.get("/").text
    saving = kept_site.get("/", cookie=f"{LOW_DATA}=1").text

    assert saving != usual
    assert kept_site.get("/", save_data="on").text == saving
    assert kept_site.get("/", save_data="on", cookie=f"a=b; {LOW_DATA}=0").text == usual
    assert kept_site.get("/", cookie=f"{HIDDEN_ALERTS}=x").text == usual
    assert kept_site.get("/").text == usual


def test_who_comes_from_a_search_is_seen_by_the_portal(kept_site):
    kept_site.get(kept_site.news)
    came = kept_site.get(kept_site.news, referer="http://bonde-dc.test/tafuta/?q=barabara")

    assert came.cache == "BYPASS"


def test_originals_and_documents_are_not_given_away(site):
    for path in ("/media/original_images/x.jpg", "/media/documents/x.pdf", "/media/../db.sqlite3"):
        assert site.get(path).status in {400, 404}


def test_pictures_come_from_the_folder_with_no_question_to_the_portal(site):
    picture, _document = site.web.upload()
    answer = site.get(picture)

    assert (answer.status, answer.cache) == (200, "")
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["Cache-Control"] == "max-age=2592000"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert site.get("/media/images/hakuna.jpg").status == 404


def test_processes_that_have_much_to_do_are_not_taken_for_ended(kept_site):
    for pid in (stopped := kept_site.web.workers()):
        os.kill(pid, signal.SIGSTOP)
    time.sleep(2 * SOON)
    for pid in stopped:
        os.kill(pid, signal.SIGCONT)

    assert kept_site.get("/tafuta/?q=shughuli").status == 200


def test_while_no_process_answers_readers_get_what_was_last_seen(kept_site):
    seen = kept_site.get("/").text
    for port in kept_site.web.ports:
        kept_site.web.kill(port)
    time.sleep(SOON)
    try:
        answer = kept_site.get("/")
    finally:
        kept_site.web.start()
        kept_site.wait()

    assert (answer.status, answer.cache) == (200, "STALE")
    assert answer.text == seen


def test_too_large_an_upload_is_refused_at_the_door(site):
    request = urllib.request.Request(
        f"http://127.0.0.1:{site.proxy.port}/", data=b"x", headers={"Host": "bonde-dc.test"}
    )
    request.add_header("Content-Length", str(100 * 2**20))
    with pytest.raises(urllib.error.HTTPError, match="413"):
        urllib.request.urlopen(request, timeout=30)  # noqa: S310


def test_a_host_with_a_strange_port_leaves_nothing_for_others(kept_site):
    kept_site.get("/en/", host="bonde-dc.test:6666")

    assert ":6666" not in kept_site.get("/en/").text
