"""A page and its row are stored together or not at all."""

from __future__ import annotations

import pytest
from django.db import transaction

from search.models import Entry, RevisionCounter
from tests.search.conftest import entry_of


class Mishap(Exception):
    """Something goes wrong after the page was saved."""


@pytest.fixture
def mishap():
    """Undo what the test does."""

    def undone(action):
        with pytest.raises(Mishap):
            _do_and_fail(action)

    return undone


@transaction.atomic
def _do_and_fail(action):
    action()
    raise Mishap


@pytest.mark.django_db
def test_a_publication_undone_leaves_no_row(council, mishap):
    before = Entry.objects.count()

    mishap(council.add_section)

    assert Entry.objects.count() == before


@pytest.mark.django_db
def test_a_deletion_undone_leaves_the_row(council, mishap):
    page = council.add_section()

    mishap(council.root.get_children().get().delete)

    assert entry_of(page) is not None


@pytest.mark.django_db
def test_a_move_undone_leaves_the_addresses(council, mishap):
    section, other = council.add_section("Idara"), council.add_section("Nyingine")
    page = council.add_section("Maji", parent=section)

    mishap(lambda: section.move(other, "last-child"))

    assert entry_of(page).url == "/idara/maji/"


@pytest.mark.django_db
def test_a_revision_undone_is_given_again(council, mishap):
    before = RevisionCounter.objects.get().value

    mishap(council.add_section)

    assert RevisionCounter.objects.get().value == before


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_row_is_written_in_the_page_s_own_transaction(council, monkeypatch):
    """Without a request around it, too: a failing row undoes the page."""
    page = council.add_section("Zamani")
    page.title = "Sasa"
    monkeypatch.setattr(type(page), "body_text", lambda self: self.nothing)

    with pytest.raises(AttributeError):
        page.save()

    page.refresh_from_db()
    assert page.title == "Zamani"


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_move_and_its_rows_are_one_transaction(council, monkeypatch):
    section, other = council.add_section("Idara"), council.add_section("Nyingine")
    council.add_section("Maji", parent=section)
    monkeypatch.setattr(type(section), "body_text", lambda self: self.nothing)

    with pytest.raises(AttributeError):
        section.move(other, "last-child")

    assert type(section).objects.child_of(council.root).filter(pk=section.pk).exists()
