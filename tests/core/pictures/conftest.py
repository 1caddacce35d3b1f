"""An officer, and a picture on a disk that may be filled."""

from __future__ import annotations

import pytest
from django.test import Client

from cms.core.models import Image
from tests.core.pictures.drawn import drawn, upload
from tests.factories.users import make_officer


@pytest.fixture
def officer(bonde):
    client = Client()
    client.force_login(make_officer(bonde))
    return client


@pytest.fixture
def image(bonde, media_disk):
    return Image.objects.create(title="Soko", file=upload(drawn()), collection=bonde.collection)
