"""A real browser before a portal that runs as `make demo` runs it.

`portal` is one running portal for all journeys, with the region that the project carries; a journey
that changes something makes it of its own, under names that no other uses.
"""

from __future__ import annotations

import pytest

from tests.conftest import missing
from tests.e2e.chromium import chromium
from tests.e2e.portal import Portal


@pytest.fixture(scope="session")
def loaded_portal(tmp_path_factory) -> Portal:
    """A portal whose region is loaded, and which has ended again: to be copied, not started."""
    portal = Portal(tmp_path_factory.mktemp("loaded"))
    portal.manage("collectstatic", "--noinput")
    portal.start()
    try:
        portal.wait_until_up()
    finally:
        portal.stop()
    return portal


@pytest.fixture(scope="session")
def portal(loaded_portal, tmp_path_factory):
    running = loaded_portal.copy(tmp_path_factory.mktemp("portal"))
    running.start()
    try:
        running.wait_until_up()
        yield running
    finally:
        running.stop()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    launch = chromium()
    if launch is None:
        missing("there is no Chromium on this machine: apt-get install chromium")
    return {**browser_type_launch_args, **launch}
