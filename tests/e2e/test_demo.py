"""`make demo` from start to end: what it prints, what answers, and that it leaves nothing."""

from __future__ import annotations

import json
import os
import signal
import socket
import time

import pytest

from home.demo.passwords import read_passwords

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def prepared(loaded_portal, tmp_path_factory):
    """A portal that has been started once before."""
    return loaded_portal.copy(tmp_path_factory.mktemp("second"))


@pytest.fixture(name="portal")
def _portal(prepared):
    prepared.start()
    prepared.wait_until_up()
    yield prepared
    prepared.stop()


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def answers(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_seven_sites_answer_in_both_languages(portal):
    hosts = portal.hosts()
    assert len(hosts) == 7
    for host in hosts:
        for path, language in (("/", "sw"), ("/en/", "en")):
            status, page = portal.get(path, f"{host}.localhost")
            assert status == 200
            assert f'<html lang="{language}"' in page


def test_a_page_comes_with_its_styles(portal):
    _status, page = portal.get("/", f"{portal.hosts()[0]}.localhost")
    address = (
        page.split('rel="stylesheet"')[0].rsplit("<link", 1)[1]
        + page.split('rel="stylesheet"')[1].split(">")[0]
    )
    path = address.split('href="')[1].split('"')[0]
    assert portal.get(path, f"{portal.hosts()[0]}.localhost")[0] == 200


def test_the_admin_is_on_its_own_host_only_and_no_stranger_is_answered(portal):
    assert portal.get("/admin/login/", "admin.localhost")[0] == 200
    assert portal.get("/admin/login/", f"{portal.hosts()[0]}.localhost")[0] == 404
    assert portal.get("/", "stranger.localhost")[0] == 400


def test_the_worker_shows_that_it_lives(portal):
    def status() -> str:
        return json.loads(portal.get("/readyz", "anything")[1])["status"]

    portal.wait_for(lambda: status() == "ok", patience=30)


def test_a_second_run_starts_within_seconds_and_shows_the_same_accounts(prepared):
    kept = read_passwords(prepared.state / "accounts.txt")
    start = time.monotonic()
    prepared.start()
    try:
        prepared.wait_until_up()
        assert time.monotonic() - start < 20
        assert all(password in prepared.output for password in kept.values())
    finally:
        prepared.stop()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_asked_to_end_it_ends_all_that_it_has_started(prepared, number):
    prepared.start()
    prepared.wait_until_up()
    children = prepared.children()
    assert len(children) == 2
    assert prepared.stop(number) == 0
    assert not any(map(is_alive, children))
    assert not answers(prepared.port)
    assert "Traceback" not in prepared.output


def test_a_dying_worker_ends_the_rest_with_a_clear_line(prepared):
    prepared.start()
    prepared.wait_until_up()
    web_server, worker = prepared.children()
    os.kill(worker, signal.SIGKILL)
    assert prepared.process.wait(30) != 0
    assert "The worker has ended by itself (signal SIGKILL), and so has the portal." in (
        prepared.output
    )
    assert not is_alive(web_server)
