"""The table has a page at the address and with the institution that it has in the tree."""

from __future__ import annotations

import pytest
from wagtail.models import Page

from home.models import StandardPage
from search.models import Entry
from tests.search.conftest import ask, entry_of, publish, titles

pytestmark = pytest.mark.django_db


def test_a_new_slug_changes_the_addresses_below(council):
    section = council.add_section("Idara")
    page = council.add_section("Maji", parent=section)

    section.slug = "vitengo"
    publish(section)

    assert entry_of(section).url == "/vitengo/"
    assert entry_of(page).url == "/vitengo/maji/"


def test_a_new_slug_of_a_draft_changes_the_addresses_below(council):
    section = council.add(StandardPage(title="Idara", live=False))
    page = council.add_section("Maji", parent=section)

    section.slug = "vitengo"
    section.save()

    assert entry_of(page).url == "/vitengo/maji/"


def test_a_new_slug_of_the_front_page_changes_nothing(council):
    page = council.add_section("Maji")

    council.root.slug = "jina-jipya"
    council.root.save()

    assert entry_of(council.root).url == "/"
    assert entry_of(page).url == "/maji/"


def test_a_moved_page_takes_those_below_along(council):
    section, other = council.add_section("Idara"), council.add_section("Nyingine")
    page = council.add_section("Maji", parent=section)

    section.move(other, "last-child")

    assert entry_of(page).url == "/nyingine/idara/maji/"


def test_a_page_moved_to_another_council_is_theirs(council, neighbour):
    section = council.add_section("Idara")
    page = council.add_section("Maji", parent=section)

    section.move(neighbour.root, "last-child")

    assert entry_of(section).institution == neighbour.institution
    assert entry_of(page).institution == neighbour.institution


def test_changing_the_order_of_pages_writes_nothing(council):
    first, second = council.add_section("Kwanza"), council.add_section("Pili")
    council.add_section("Ndani", parent=first)
    revisions = list(Entry.objects.order_by("pk").values_list("pk", "revision"))

    second.move(first, "left")

    assert list(Entry.objects.order_by("pk").values_list("pk", "revision")) == revisions


def test_a_page_outside_all_sites_is_not_found(council):
    page = Page.objects.get(depth=1).add_child(instance=StandardPage(title="Nje"))

    assert entry_of(page) is None


def test_a_whole_tree_is_found_where_it_belongs(council, neighbour):
    council.add_section("Barabara ya Kusini")
    neighbour.add_section("Barabara ya Kaskazini")

    found = ask("barabara", institution_id=neighbour.institution.pk)

    assert titles(found) == ["Barabara ya Kaskazini"]
