"""A council that publishes documents."""

from __future__ import annotations

import pytest
from wagtail.users.models import UserProfile

from tests.factories.users import make_officer
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
def officer(client, bonde):
    """Signs somebody in who publishes for the council, and reads the admin in English."""
    user = make_officer(bonde)
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    return user
