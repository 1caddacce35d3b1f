"""A council that publishes documents."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile
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


@pytest.fixture
def ask(client, bonde):
    def ask(address, institution=bonde, **headers):
        host = {"host": institution.site.hostname}
        return client.get(address, headers=host | headers)

    return ask


def content_of(response):
    return b"".join(response.streaming_content)


def replace_file(document, content, name="mpya.pdf"):
    document.file = ContentFile(content, name=name)
    document._set_document_file_metadata()
    document.save()
    return document
