"""A whole server for the tests of this package."""

from __future__ import annotations

import time

import pytest

from cms.core.files.rest import SHORTEST
from tests.conftest import missing
from tests.deploy.site import behind_varnish, running_site, what_is_missing
from tests.deploy.varnish import varnishd


@pytest.fixture(scope="session")
def site():
    if lacking := what_is_missing():
        missing(lacking)
    with running_site() as running:
        yield running


@pytest.fixture
def redis(site):
    """The site's Redis, which a test may stop; afterwards every process asks it again."""
    yield site.cache
    site.cache.start_again()
    time.sleep(SHORTEST)


@pytest.fixture(scope="session")
def site_with_store():
    """The same with its files in an object store."""
    if lacking := what_is_missing():
        missing(lacking)
    with running_site(with_store=True) as running:
        yield running


@pytest.fixture(scope="session")
def varnished_site(site):
    if varnishd() is None:
        missing("missing on this machine: apt-get install varnish")
    with behind_varnish(site) as running:
        yield running


@pytest.fixture(params=["nginx", "varnish"])
def kept_site(request):
    """The site behind each of the two proxies that keep pages."""
    return request.getfixturevalue("site" if request.param == "nginx" else "varnished_site")
