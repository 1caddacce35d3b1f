"""A real browser before a portal that runs as `make demo` runs it.

`portal` is one running portal with an invented region for all journeys; a journey that changes
something makes it of its own, under names that no other uses.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

import pytest

from home.demo.passwords import read_passwords
from tests.architecture.files import ROOT
from tests.conftest import missing
from tests.e2e.chromium import chromium
from tests.e2e.places import addresses_in
from tests.e2e.portal import Portal


@dataclass
class InventedPortal(Portal):
    """A portal with the region of `tests.e2e.invented`."""

    def invent(self) -> None:
        command = [sys.executable, "-m", "tests.e2e.invented", str(self.state / "facts.json")]
        subprocess.run(command, cwd=ROOT, env=self.environment, check=True)

    @property
    def facts(self) -> dict[str, Any]:
        return json.loads((self.state / "facts.json").read_text())

    @property
    def admin(self) -> str:
        return self.address("admin", "/admin/")

    def address(self, slug: str, path: str = "/") -> str:
        return f"http://{slug}.localhost:{self.port}{path}"

    def password(self, username: str) -> str:
        return read_passwords(self.state / "accounts.txt")[username]


@pytest.fixture(scope="session")
def loaded_portal(tmp_path_factory) -> Portal:
    """A portal with the region that the project carries, which has ended: to be copied."""
    portal = Portal(tmp_path_factory.mktemp("loaded"))
    portal.manage("collectstatic", "--noinput")
    portal.start()
    try:
        portal.wait_until_up()
    finally:
        portal.stop()
    return portal


@pytest.fixture(scope="session")
def portal(tmp_path_factory):
    running = InventedPortal(tmp_path_factory.mktemp("portal"))
    running.manage("collectstatic", "--noinput")
    running.invent()
    running.start()
    try:
        running.wait_until_up()
        yield running
        assert running.process.poll() is None, f"It has not lived to the end:\n{running.output}"
    finally:
        running.stop()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    launch = chromium()
    if launch is None:
        missing("there is no Chromium on this machine: apt-get install chromium")
    return {**browser_type_launch_args, **launch}


@pytest.fixture(scope="session")
def addresses(portal):
    """Where each kind of page stands, by names such as ``NewsPage-en``."""
    return addresses_in(portal)


@pytest.fixture(scope="module")
def reader(browser):
    """One window for all pages: a new one for each would take most of the time."""
    with browser.new_context() as context:
        yield context.new_page()
