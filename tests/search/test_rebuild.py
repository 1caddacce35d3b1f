"""The rebuild corrects whatever was changed past the portal."""

from __future__ import annotations

from io import StringIO

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from wagtail.models import Page

from home.models import StandardPage
from search.models import Entry
from tests.search.conftest import entry_of, make_entry

pytestmark = pytest.mark.django_db


def rebuild() -> str:
    out = StringIO()
    call_command("rebuild_search", stdout=out, no_color=True)
    return out.getvalue()


def test_it_fills_an_empty_table(council):
    page = council.add_section("Maji")
    document = council.add_document("Bajeti")
    Entry.objects.all().delete()

    said = rebuild()

    assert said == "Wrote 3 and removed 0 entries; 3 can be found.\n"
    assert entry_of(page).url == "/maji/"
    assert Entry.objects.filter(title=document.title).exists()


def test_a_second_run_changes_nothing(council):
    council.add_section()
    before = list(Entry.objects.values_list("pk", "revision"))

    assert rebuild().startswith("Wrote 0 and removed 0 entries")
    assert list(Entry.objects.values_list("pk", "revision")) == before


def test_it_corrects_what_was_changed_past_the_portal(council):
    page = council.add_section("Maji")
    StandardPage.objects.filter(pk=page.pk).update(title="Umeme")

    rebuild()

    assert entry_of(page).words_title == "umeme"


def test_it_removes_what_was_hidden_past_the_portal(council):
    page = council.add_section()
    Page.objects.filter(pk=page.pk).update(live=False)

    rebuild()

    assert entry_of(page) is None


def test_it_removes_the_entries_of_things_that_are_gone(council):
    page = council.add_section()
    key = entry_of(page).source
    page.delete()
    gone = make_entry("Hayupo", institution=council.institution)
    gone.object_id = key.object_id
    gone.save()

    assert rebuild().startswith("Wrote 0 and removed 1 entries")


def test_it_removes_the_entries_of_models_that_are_gone(council):
    gone = make_entry("Hayupo", institution=council.institution)
    gone.content_type = ContentType.objects.create(app_label="zamani", model="kitu")
    gone.save()

    rebuild()

    assert not Entry.objects.filter(pk=gone.pk).exists()
