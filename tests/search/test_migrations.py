"""The full-text index can be taken away and made again without loss."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from tests.search.conftest import ask, make_entry

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def test_entries_are_found_after_the_index_was_made_anew(council):
    make_entry("Maji", institution=council.institution).save()
    make_entry("Maji safi", institution=council.institution).save()

    call_command("migrate", "search", "0001", verbosity=0, skip_checks=True)
    call_command("migrate", "search", verbosity=0, skip_checks=True)

    assert ask("maji").total == 2
