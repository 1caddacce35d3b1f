"""A region's pictures and documents go into the object store, or the region is not loaded."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from cms.core.models import Image
from lga.models import Institution
from publications.models import Document
from tests.home.loading.conftest import INVENTED_REGION

pytestmark = pytest.mark.django_db


def test_every_file_of_a_region_is_in_the_store(object_store):
    call_command("load_region", str(INVENTED_REGION))

    pictures = set(Image.objects.values_list("file", flat=True))
    documents = set(Document.objects.values_list("file", flat=True))
    assert pictures
    assert documents
    assert pictures | documents <= set(object_store.names())


def test_while_the_store_is_away_nothing_is_loaded_and_the_command_says_why(object_store):
    with (
        object_store.away(),
        pytest.raises(CommandError, match=r"store of files does not answer.*Nothing was loaded"),
    ):
        call_command("load_region", str(INVENTED_REGION))

    assert not Institution.objects.exists()
