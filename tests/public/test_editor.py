"""Every type of page opens in the editor."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import reverse

from lga.models import Institution
from tests.factories.users import make_officer
from tests.public.visits import PAGE_TYPES, specimens_in_the_valley

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def answers(_valley, django_db_blocker) -> dict[str, int]:
    """What the editor answers an officer of the council, by type."""
    with django_db_blocker.unblock(), transaction.atomic():
        cache.clear()
        pages = specimens_in_the_valley()
        client = Client(raise_request_exception=False)
        client.force_login(make_officer(Institution.objects.get(slug="bonde-dc")))
        found = {
            model.__name__: client.get(
                reverse("wagtailadmin_pages:edit", args=[page.pk])
            ).status_code
            for model, page in pages.items()
        }
        transaction.set_rollback(True)
    return found


@pytest.mark.parametrize("name", PAGE_TYPES)
def test_a_page_opens_in_the_editor(name, answers):
    assert answers[name] == 200
