"""The full-text index can be taken away and made again without loss."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from search.models import Entry, Synonym
from search.rebuild import needed_changes
from tests.search.conftest import ask, entry_of, make_entry

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def test_entries_are_found_after_the_index_was_made_anew(council):
    make_entry("Maji", institution=council.institution).save()
    make_entry("Maji safi", institution=council.institution).save()

    call_command("migrate", "search", "0001", verbosity=0, skip_checks=True)
    call_command("migrate", "search", verbosity=0, skip_checks=True)

    assert ask("maji").total == 2


def test_entries_know_translations_and_files_without_a_rebuild(council):
    page = council.add_section("Maji")
    council.add_document("Waraka")

    call_command("migrate", "search", "0010", verbosity=0, skip_checks=True)
    call_command("migrate", "search", verbosity=0, skip_checks=True)

    assert entry_of(page).translation_key == page.translation_key
    assert Entry.objects.get(title="Waraka").translation_key is None
    assert Entry.objects.get(title="Waraka").file["format"] == "PDF"
    assert not needed_changes().written


def test_new_words_leave_out_what_the_region_has_thought_of():
    call_command("migrate", "search", "0012", verbosity=0, skip_checks=True)
    Synonym.objects.all().delete()
    Synonym.objects.create(expressions="Harusi, NDOA")

    call_command("migrate", "search", verbosity=0, skip_checks=True)

    of_weddings = Synonym.objects.filter(expressions__icontains="ndoa")
    assert [one.expressions for one in of_weddings] == ["Harusi, NDOA"]
    assert Synonym.objects.filter(expressions="Daraja, Bridge").exists()
