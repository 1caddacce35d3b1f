"""`verify_search` counts what differs between table and sources, and corrects it."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from search.models import Entry, RevisionCounter
from search.rebuild import needed_changes
from tests.search.conftest import entry_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def broken(council):
    """One entry too few, one too many, one that says something else."""
    missing, surplus, other = (council.add_section(name) for name in ("Maji", "Umeme", "Elimu"))
    entry_of(missing).delete()
    Page.objects.filter(pk=surplus.pk).update(live=False)
    Entry.objects.filter(pk=entry_of(other).pk).update(body="Zamani")


def verify(**options):
    out = StringIO()
    try:
        call_command("verify_search", stdout=out, no_color=True, **options)
    except CommandError:
        return 1, out.getvalue()
    return 0, out.getvalue()


def test_a_true_table_is_said_to_be_true(council):
    council.add_section()
    council.add_document()

    status, said = verify()

    assert status == 0
    assert "0 missing, 0 surplus, 0 different" in said


def test_differences_are_counted_and_left_as_they_are(broken):
    before = list(Entry.objects.order_by("pk").values_list("pk", "body", "revision"))
    revision = RevisionCounter.objects.get().value

    status, said = verify()

    assert status == 1
    assert "1 missing, 1 surplus, 1 different" in said
    assert list(Entry.objects.order_by("pk").values_list("pk", "body", "revision")) == before
    assert RevisionCounter.objects.get().value == revision


def test_repair_corrects_them(broken):
    status, said = verify(repair=True)

    assert status == 0
    assert "Wrote 2 and removed 1 entries." in said
    assert not needed_changes()
