"""Any host's API."""

from __future__ import annotations

import pytest

from tests.search.api.asking import ADDRESS


@pytest.fixture
def call(client, council):
    """Ask, at the council's host unless told otherwise."""

    def _call(house=council, headers=None, **parameters):
        return client.get(ADDRESS, parameters, headers=house.host | (headers or {}))

    return _call
