"""What every test may count on.

The test client's own host, `testserver`, is the admin's: a test of the admin names no host, a test
of a public page names its site's, as in `client.get("/", headers={"host": "council.test"})`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from django.core.cache import cache

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_django.fixtures import SettingsWrapper


@pytest.fixture(autouse=True)
def _cold_cache() -> Iterator[None]:
    """Site roots and known hosts are cached; another test's would be wrong."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def _media_of_its_own(settings: SettingsWrapper, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path / "media")


def missing(what: str) -> None:
    """Something on this machine is missing: that fails in CI and is a visible skip elsewhere."""
    if os.environ.get("CI") == "true":
        pytest.fail(what)
    pytest.skip(what)
