"""A cache in files costs nobody a page when its disk is full."""

from __future__ import annotations

import pytest
from django.core.cache import caches

from cms.settings import caches as settings_of_caches
from cms.settings.environment import env


@pytest.fixture
def files(disk, settings, monkeypatch):
    monkeypatch.setenv("CACHE_URL", f"filecache://{disk.folder}/cache")
    settings.CACHES = settings_of_caches.caches()
    return caches["default"]


def test_it_is_the_one_that_a_server_has_without_redis(files):
    assert env("CACHE_URL").startswith("filecache:")
    assert type(files).__name__ == "ForgivingFileCache"


def test_what_does_not_fit_is_not_remembered(files, disk):
    disk.fill()

    files.set("key", "value")

    assert files.get("key") is None
    assert disk.files() == []


def test_nobody_is_shown_what_could_not_be_replaced(files, disk):
    files.set("key", "old")
    disk.fill()

    files.set("key", b"new" * 2_000_000)

    assert files.get("key") != "old"


def test_on_a_disk_that_may_only_be_read_nothing_fails_either(files, disk):
    files.set("key", "value")
    disk.make_read_only()

    files.set("key", "other")
    files.touch("key", 60)
    files.delete_many([])


def test_with_room_it_remembers(files):
    files.set("key", "value")

    assert files.get("key") == "value"
