"""A portal that keeps its pages, as in production; elsewhere tests make each page anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_django.fixtures import Settings


@pytest.fixture
def kept(settings: Settings) -> Iterator[Client]:
    """A reader's browser before a portal that keeps pages, none of them yet."""
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
