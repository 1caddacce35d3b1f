"""Two web processes with their files in one object store, behind the same nginx as ever."""

from __future__ import annotations

import os
import signal
import time
from contextlib import contextmanager

import pytest

from tests.servers.object_store import Store

pytestmark = pytest.mark.e2e

#: So long a process may leave a store alone that did not answer, and a little more, in seconds.
LEFT_ALONE = 70


@pytest.fixture
def site(site_with_store):
    return site_with_store


@pytest.fixture
def uploads(site):
    """A picture and a document, stored by another process than those that give them out."""
    return site.web.upload()


@pytest.fixture
def picture(uploads):
    return uploads[0]


@pytest.fixture
def document(uploads):
    return uploads[1]


@contextmanager
def hanging(store):
    os.kill(store.process.pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(store.process.pid, signal.SIGCONT)


def wait_until_given_out(site, path):
    """By every process, whichever nginx asks."""
    deadline = time.monotonic() + LEFT_ALONE
    answers: list[int] = []
    while answers[-4:] != [200] * 4:
        assert time.monotonic() < deadline, answers
        answers.append(site.get(path).status)
        time.sleep(0.2)


def test_what_one_process_has_stored_every_other_gives_out(site, uploads):
    picture, document = uploads
    for port in site.web.ports:
        site.web.stop(port)
        try:
            # Another address each time, for nginx not to know it.
            answers = [site.get(f"{path}?{port}") for path in (picture, document)]
        finally:
            site.web.start(port)

        assert [answer.status for answer in answers] == [200, 200]
        assert answers[0].body.startswith(b"\xff\xd8\xff")
        assert answers[1].body.startswith(b"%PDF")


def test_nothing_is_kept_on_the_machine(site, uploads):
    assert len(site.store.names()) >= 3
    assert not (site.web.state / "media").exists()


def test_a_picture_has_the_headers_that_nginx_gives_those_of_a_folder(site, picture):
    headers = site.get(picture).headers

    assert headers["Content-Type"] == "image/jpeg"
    assert "max-age=2592000" in headers["Cache-Control"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"] == "default-src 'none'"


def test_nginx_keeps_a_picture_for_everybody(site, picture):
    site.get(picture)
    others = [
        site.get(picture),
        site.get(picture, cookie="sessionid=abc"),
        site.get(picture, referer="http://bonde-dc.test/tafuta/?q=soko"),
        site.get(f"{picture}?anything"),
    ]

    assert [answer.cache for answer in others] == ["HIT"] * 4


def test_part_of_a_document_is_given_alone(site, document):
    answer = site.get(document, range="bytes=0-3")

    assert (answer.status, answer.body) == (206, b"%PDF")


@pytest.mark.parametrize("path", ["/media/images/../documents/", "/media/images/%2e%2e/x.pdf"])
def test_originals_and_documents_are_not_given_away(site, uploads, path):
    for name in site.store.names():
        if not name.startswith("images/"):
            assert site.get(f"/media/{name}").status == 404

    assert site.get(path).status in {400, 404}


def test_no_page_sends_a_reader_to_the_store(site):
    for path in site.web.facts["paths"].values():
        text = site.get(path).text
        assert str(site.store.port) not in text
        assert "X-Amz" not in text


@pytest.mark.parametrize("fault", [Store.away, hanging])
def test_while_the_store_is_away_pages_and_kept_pictures_are_shown(site, uploads, fault):
    picture, document = uploads
    paths = ["/", site.news, "/tafuta/?q=barabara", picture]
    for path in paths:
        site.get(path)
    with fault(site.store):
        refused = [site.get(document) for _ in range(2)]
        started = time.monotonic()
        shown = [site.get(path) for path in paths]
        took = time.monotonic() - started

    assert {(answer.status, answer.headers["Retry-After"]) for answer in refused} == {(503, "60")}
    assert "Faili haliwezi kupatikana kwa sasa" in refused[0].text
    assert [answer.status for answer in shown] == [200] * 4
    assert took < 5
    wait_until_given_out(site, document)


def test_a_picture_that_nobody_has_is_answered_later(site, picture):
    with site.store.away():
        answer = site.get(picture, accept="image/*")

    assert (answer.status, answer.headers["Retry-After"]) == (503, "60")
    wait_until_given_out(site, picture)


def test_a_picture_that_is_not_there_is_not_found(site):
    assert site.get("/media/images/hakuna.jpg").status == 404
