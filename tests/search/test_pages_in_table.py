"""A page is in the table exactly while anybody may see it, as it is seen."""

from __future__ import annotations

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page

from cms.core.search_document import SearchKind, search_document_changed
from home.models import StandardPage
from lga.models import Office, PersonIndexPage, PersonPage
from search.models import Entry
from tests.search.conftest import entry_of, publish

pytestmark = pytest.mark.django_db


def test_a_published_page_can_be_found(council, news_index):
    news = council.add_news(
        "Kikao cha madiwani", news_index, summary="Bajeti ilijadiliwa", is_sample=True
    )

    entry = entry_of(news)
    assert (entry.title, entry.body) == ("Kikao cha madiwani", "Bajeti ilijadiliwa")
    assert (entry.kind, entry.language, entry.is_sample) == (SearchKind.NEWS, "sw", True)
    assert entry.institution == council.institution
    assert entry.url == "/habari-zote/kikao-cha-madiwani/"


def test_a_draft_cannot_be_found(council):
    assert entry_of(council.add(StandardPage(title="Rasimu", live=False))) is None


def test_publishing_a_draft_makes_it_found(council):
    page = council.add(StandardPage(title="Rasimu", live=False))

    publish(page)

    assert entry_of(page).title == "Rasimu"


def test_a_published_change_replaces_the_words(council):
    page = council.add_section("Maji")
    page.title = "Umeme"
    publish(page)

    assert entry_of(page).words_title == "umeme"
    assert Entry.objects.made_from_pages().filter(object_id=page.pk).count() == 1


def test_a_draft_of_a_published_page_is_not_shown(council):
    page = council.add_section("Maji")
    page.title = "Siri"
    page.save_revision()

    assert entry_of(page).title == "Maji"


def test_saving_parts_of_an_edited_page_does_not_show_the_draft(council):
    page = council.add_section("Maji")
    page.title = "Siri"
    page.save(update_fields=["expire_at"])

    assert entry_of(page).title == "Maji"


def test_an_unpublished_page_is_gone(council):
    page = council.add_section()

    page.unpublish()

    assert entry_of(page) is None


def test_a_deleted_page_is_gone_with_those_below(council):
    section = council.add_section()
    page = council.add_section(parent=section)

    section.delete()

    assert entry_of(section) is None
    assert entry_of(page) is None


def test_a_page_expires(council):
    page = council.add_section()
    page.expire_at = timezone.now() - datetime.timedelta(minutes=1)
    page.save()

    call_command("publish_scheduled")

    assert entry_of(page) is None


def test_a_page_appears_at_its_hour(council, time_machine):
    page = council.add(StandardPage(title="Kesho", live=False))
    page.go_live_at = timezone.now() + datetime.timedelta(hours=1)
    publish(page)
    assert entry_of(page) is None

    time_machine.move_to(page.go_live_at + datetime.timedelta(minutes=1))
    call_command("publish_scheduled")

    assert entry_of(page) is not None


def test_saving_a_page_unchanged_writes_nothing(council):
    page = council.add_section()
    revision = entry_of(page).revision

    page.save()

    assert entry_of(page).revision == revision


def test_each_change_has_a_higher_revision(council):
    page, other = council.add_section("Kwanza"), council.add_section("Pili")
    page.title = "Tatu"
    page.save()

    assert entry_of(page).revision > entry_of(other).revision


def test_inline_rows_are_found_as_soon_as_they_are_saved(council):
    people = council.add(PersonIndexPage(title="Viongozi"))
    person = PersonPage(title="Asha")
    person.offices = [Office(title="Mkurugenzi Mtendaji", started_on=datetime.date(2025, 1, 1))]
    council.add(person, people)

    assert "mkurugenzi" in entry_of(person).words_body


def test_inline_rows_saved_with_a_published_page_are_found(council):
    people = council.add(PersonIndexPage(title="Viongozi"))
    person = council.add(PersonPage(title="Asha"), people)
    person.offices.add(Office(title="Afisa Mifugo", started_on=datetime.date(2025, 1, 1)))
    publish(person)

    assert "mifugo" in entry_of(person).words_body


def test_whoever_changes_words_of_a_page_from_outside_says_so(council):
    page = council.add_section("Maji")
    Page.objects.filter(pk=page.pk).update(title="Umeme")

    search_document_changed.send(StandardPage, instance=page)

    assert entry_of(page).title == "Umeme"


def test_control_characters_are_not_stored(council, store):
    page = council.add(StandardPage(title="Maji", summary="safi\x0bna\x01salama"))

    assert entry_of(page).body == "safi na salama"
