"""What is done from memory leaves the database as what was done in earnest."""

from __future__ import annotations

import pytest
from django.db import transaction

from home.models import HomePage
from lga.models import Institution
from search.models import Entry
from tests.factories.institutions import make_institution
from tests.remembered import Remembered, contents

pytestmark = pytest.mark.django_db


def test_a_second_time_writes_the_same_rows():
    make = Remembered(lambda: make_institution("ziwa-dc"))
    with transaction.atomic():
        make()
        first = contents()
        transaction.set_rollback(True)
    assert not Institution.objects.filter(slug="ziwa-dc").exists()

    make()

    assert contents() == first


def test_what_was_remembered_can_be_found_and_walked(client):
    make = Remembered(lambda: make_institution("ziwa-dc"))
    with transaction.atomic():
        make()
        transaction.set_rollback(True)
    make()
    front_page = HomePage.objects.get(slug="ziwa-dc")

    assert client.get("/", headers={"host": "ziwa-dc.test"}).status_code == 200
    assert front_page.get_children().count() == front_page.numchild
    assert Entry.objects.filter(object_id=front_page.pk).exists()
