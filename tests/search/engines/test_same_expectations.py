"""OpenSearch and Elasticsearch are held to what the database is held to, test by test."""

from __future__ import annotations

import pytest

from search.query import Query
from tests.search import conftest as search_tests
from tests.search import test_engine
from tests.search.test_engine import *  # noqa: F403

pytestmark = [pytest.mark.django_db, pytest.mark.opensearch]  # type: ignore[assignment]

# This is about SQLite's own index.
del test_the_index_holds_nothing_but_the_table  # noqa: F821


@pytest.fixture(autouse=True)
def _asked_of_the_real_engine(engine, store, monkeypatch):
    def ask(text, **filters):
        return engine.search(Query(text=text, **filters))

    monkeypatch.setattr(test_engine, "ask", ask)
    monkeypatch.setattr(search_tests, "ask", ask)
