"""No public page asks the database again for each thing that it shows."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from zeal import zeal_context
from zeal.errors import NPlusOneError

from lga.models import Institution
from tests.public.test_query_budget import ALL, all_visits, grow
from tests.public.visits import specimens_in_the_valley

pytestmark = pytest.mark.django_db

#: So many siblings has each page, enough for a loop to be one.
SEVERAL = 4


@pytest.fixture(scope="module")
def visits(_valley, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        cache.clear()
        pages = specimens_in_the_valley()
        council = Institution.objects.get(slug="bonde-dc")
        grow(council, pages, SEVERAL, SEVERAL)
        yield all_visits(pages, council, Institution.objects.get(slug="mkoa"))
        transaction.set_rollback(True)


@pytest.mark.parametrize("name", ALL)
def test_nothing_is_asked_in_a_loop(name, visits):
    client = Client()
    visits[name].by(client)  # the first visitor waits for pictures to be cut
    with zeal_context():
        visits[name].by(client)


def test_a_loop_would_be_told(bonde):
    with zeal_context(), pytest.raises(NPlusOneError):
        [institution.site for institution in Institution.objects.all()]
