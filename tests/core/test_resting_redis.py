"""A Redis that hangs is waited for once, and then left alone for a while."""

from __future__ import annotations

import time

import pytest
from django.core.cache import caches

from cms.core.resting_redis import RestingRedis
from cms.settings import caches as settings_of_caches
from tests.conftest import missing
from tests.servers.redis import Redis, redis_server


@pytest.fixture
def server():
    if redis_server() is None:
        missing("missing on this machine: apt-get install redis-server")
    server = Redis()
    server.start()
    yield server
    server.stop()


@pytest.fixture
def shared(server, settings, monkeypatch):
    """The cache that a portal with this server has."""
    monkeypatch.setenv("CACHE_URL", server.url)
    settings.CACHES = settings_of_caches.caches()
    RestingRedis.rest.end()
    yield caches["default"]
    RestingRedis.rest.end()


@pytest.fixture
def hanging(shared, server):
    shared.set("key", "value", 60)
    server.hang()
    yield
    server.start_again()


def test_it_is_an_empty_cache_that_costs_one_wait(shared, hanging):
    began = time.monotonic()
    found = [shared.get("key") for _ in range(20)]

    assert found == [None] * 20
    # Not the twenty seconds that as many waits would take.
    assert time.monotonic() - began < 10


def test_once_it_has_rested_it_is_asked_again(shared, server):
    server.stop()
    assert shared.get("key") is None
    server.start()
    RestingRedis.rest.end()
    shared.set("key", "value", 60)

    assert shared.get("key") == "value"
