"""What every test may count on.

The test client's own host, `testserver`, is the admin's: a test of the admin names no host, a test
of a public page names its site's, as in `client.get("/", headers={"host": "council.test"})`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from django.core.cache import cache, caches
from django.db import connection, transaction
from django.test import Client, override_settings
from django.utils import translation
from pytest_django.plugin import blocking_manager_key
from wagtail.models import Site

from cms.settings.files import FileStore, storage
from lga.models import Institution
from tests.disks import WHY_NOT, small_disk
from tests.factories.institutions import make_institution
from tests.remembered import Remembered, contents, difference, repeat
from tests.servers.object_store import Store
from tests.servers.shared import server_of

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path

    from pytest_django.fixtures import Settings

    from tests.disks import SmallDisk
    from tests.remembered import Contents


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Who asks the same server goes to the same process."""
    for item in items:
        if item.get_closest_marker("e2e") and (server := server_of(_fixtures_of(item))):
            item.add_marker(pytest.mark.xdist_group(server))


def _fixtures_of(item: pytest.Item) -> list[str]:
    return getattr(item, "fixturenames", [])


@pytest.fixture(autouse=True)
def _cold_cache() -> Iterator[None]:
    """Site roots and known hosts are cached; another test's would be wrong."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def _portals_own_language(settings: Settings) -> Iterator[None]:
    """A request leaves its language behind in the thread; the next test begins in the portal's."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture(scope="session", autouse=True)
def _media_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Files stay, since rows that are written from memory point at them again."""
    with override_settings(MEDIA_ROOT=str(tmp_path_factory.mktemp("media"))):
        yield


@pytest.fixture
def empty_media(settings: Settings, tmp_path: Path) -> Path:
    """Where files of this test alone are stored, for one that counts them."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    return tmp_path / "media"


@pytest.fixture(scope="session")
def _store() -> Iterator[Store]:
    """Started for the first test that asks for it."""
    store = Store()
    store.start()
    yield store
    store.stop()


@pytest.fixture
def object_store(_store: Store, settings: Settings) -> Iterator[Store]:
    """A portal that keeps its files in an object store, which is empty and answers."""
    from cms.core.files.object_store import ObjectStore

    ObjectStore.rest.end()
    settings.FILE_STORE = FileStore.read(_store.url)
    settings.STORAGES = {**settings.STORAGES, "default": storage(settings.FILE_STORE)}
    yield _store
    ObjectStore.rest.end()
    _store.empty()


def missing(what: str) -> NoReturn:
    """Something on this machine is missing: that fails in CI and is a visible skip elsewhere."""
    if os.environ.get("CI") == "true":
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """A small disk that a test may fill."""
    with small_disk(tmp_path / "disk") as mounted:
        if mounted is None:
            missing(WHY_NOT)
        yield mounted


@pytest.fixture
def media_disk(disk: SmallDisk, settings: Settings) -> SmallDisk:
    """The same, with the portal's files on it."""
    settings.MEDIA_ROOT = str(disk.folder)
    return disk


#: The database as the migrations left it.
_pristine: dict[str, Contents] = {}


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Remember the database before any test."""
    with django_db_blocker.unblock():
        _pristine["contents"] = contents()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Generator[None]:
    """Put back what the migrations made, after a test that emptied every table.

    `serialized_rollback` does so for the next such test only, and gives some rows other keys; and
    they do not all come last, since the order is random and a file's tests stay together.
    """
    yield
    marker = item.get_closest_marker("django_db")
    # After the last test, its database is no more and the connection leads to the real one.
    if nextitem and marker and marker.kwargs.get("serialized_rollback"):
        with item.config.stash[blocking_manager_key].unblock(), transaction.atomic():
            repeat(difference(contents(), _pristine["contents"]))


def _make_valley() -> None:
    for slug, kind in (("mkoa", "region"), ("bonde-dc", "district"), ("mlima-tc", "town")):
        make_institution(slug, kind=kind)


valley = Remembered(_make_valley)


@pytest.fixture(scope="module")
def _valley(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A region and two councils, there at the start of a module and rolled back after it.

    Each test's own changes are undone to a savepoint within.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        valley()
        Site.clear_site_root_paths_cache()
        connection.check_constraints()  # once, and not again at the end of every test
        yield
        transaction.set_rollback(True)


@pytest.fixture
def region(_valley: None, db: None) -> Institution:
    return Institution.objects.get(slug="mkoa")


@pytest.fixture
def bonde(_valley: None, db: None) -> Institution:
    """A council."""
    return Institution.objects.get(slug="bonde-dc")


@pytest.fixture
def mlima(_valley: None, db: None) -> Institution:
    """Another council."""
    return Institution.objects.get(slug="mlima-tc")


@pytest.fixture
def kept(settings: Settings) -> Iterator[Client]:
    """A reader before a portal that keeps pages, as in production; elsewhere none are kept."""
    settings.PAGES_KEPT = 500
    pages = {**settings.CACHES["pages"], "OPTIONS": {"MAX_ENTRIES": 500}}
    settings.CACHES = {**settings.CACHES, "pages": pages}
    caches["pages"].clear()
    yield Client()
    caches["pages"].clear()


@pytest.fixture
def commit() -> Callable[[], None]:
    """What a request ends with; a test's own transaction never does."""

    def committed() -> None:
        connection.run_on_commit = []

    return committed
