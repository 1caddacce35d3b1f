"""Whoever watches the servers gets an answer, whatever is broken."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.db import OperationalError
from django.utils import timezone

from cms.core.files.away import StoreAway
from cms.core.files.object_store import ObjectStore
from cms.core.files.watch import look_for_store
from cms.core.health import readiness
from cms.core.models import WorkerHeartbeat


def ask(client, path, **extra):
    response = client.get(path, **extra)
    return response.status_code, response.json() if path == "/readyz" else response.content


def test_a_living_process_says_so_without_asking_the_database(client):
    # Without the mark `django_db`, a query would fail this test.
    assert ask(client, "/healthz") == (200, b"ok\n")


@pytest.mark.django_db
def test_a_server_is_ready_when_all_is_there(client):
    WorkerHeartbeat.beat()
    assert ask(client, "/readyz") == (
        200,
        {
            "status": "ok",
            "database": "ok",
            "migrations": 0,
            "worker": {"state": "alive", "silent_for_seconds": 0},
            "files": "ok",
            "disk": "ok",
        },
    )


@pytest.mark.django_db
def test_a_silent_worker_degrades_and_takes_no_server_away(client):
    with time_machine.travel(timezone.now(), tick=False):
        WorkerHeartbeat.objects.create(beaten_at=timezone.now() - timedelta(minutes=5))
        status, report = ask(client, "/readyz")
    assert (status, report["status"]) == (200, "degraded")
    assert report["worker"] == {"state": "silent", "silent_for_seconds": 300}


@pytest.mark.django_db
def test_a_disk_that_is_nearly_full_degrades_and_takes_no_server_away(client, media_disk):
    WorkerHeartbeat.beat()
    status, report = ask(client, "/readyz")
    assert (status, report["status"], report["disk"]) == (200, "degraded", "nearly full")


@pytest.mark.django_db
def test_a_store_that_is_away_degrades_until_it_answers_again(client, object_store):
    WorkerHeartbeat.beat()
    with object_store.away(), pytest.raises(StoreAway):
        look_for_store()
    status, report = ask(client, "/readyz")
    assert (status, report["status"], report["files"]) == (200, "degraded", "away")

    ObjectStore.rest.end()
    look_for_store()
    assert ask(client, "/readyz")[1]["status"] == "ok"


@pytest.mark.django_db
def test_files_in_a_folder_are_never_away(client):
    WorkerHeartbeat.beat()
    look_for_store()
    assert ask(client, "/readyz")[1]["files"] == "ok"


@pytest.mark.django_db
def test_a_worker_never_seen_degrades(client):
    status, report = ask(client, "/readyz")
    assert (status, report["status"], report["worker"]["state"]) == (200, "degraded", "never seen")


@pytest.mark.django_db
def test_missing_migrations_take_the_server_away(client, monkeypatch):
    monkeypatch.setattr(readiness, "unapplied_migrations", lambda connection: ["core.0002_more"])
    assert ask(client, "/readyz") == (
        503,
        {"status": "unavailable", "database": "ok", "migrations": 1},
    )


def test_a_database_out_of_reach_takes_the_server_away(client, monkeypatch):
    def refuse(connection):
        raise OperationalError("no such host: the password is secret")

    monkeypatch.setattr(readiness, "unapplied_migrations", refuse)
    assert ask(client, "/readyz") == (503, {"status": "unavailable", "database": "unreachable"})


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
@pytest.mark.django_db
def test_both_answer_on_any_host_and_without_https(client, settings, path):
    settings.SECURE_SSL_REDIRECT = True
    status, _answer = ask(client, path, headers={"host": "10.1.2.3:8000"})
    assert status == 200


@pytest.mark.django_db
def test_a_beat_leaves_one_row_however_often():
    WorkerHeartbeat.beat()
    WorkerHeartbeat.beat()
    assert WorkerHeartbeat.objects.count() == 1
