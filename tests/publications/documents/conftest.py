"""A council that publishes documents."""

from __future__ import annotations

import pytest

from tests.search.conftest import build_house

PAGES = (
    "Mpango wa maendeleo wa Halmashauri kwa mwaka wa fedha 2026/27.",
    "Ujenzi wa zahanati katika kijiji cha Kisilo umetengewa shilingi milioni 85.",
    "Ukarabati wa barabara kutoka sokoni hadi shuleni.",
)


@pytest.fixture
def council(db):
    return build_house("bonde")


@pytest.fixture
def neighbour(db):
    return build_house("mlima")
