"""What is not for everybody is not in the table, from the moment it is restricted."""

from __future__ import annotations

import pytest
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from home.models import StandardPage
from search.models import Entry
from search.sources import member_key
from tests.search.conftest import entry_of

pytestmark = pytest.mark.django_db


def restrict(page):
    return PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="siri"
    )


def restrict_collection(collection):
    return CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.LOGIN
    )


def entry_of_document(document):
    return Entry.objects.made_from([member_key(document)]).first()


def test_a_restricted_page_is_gone(council):
    page = council.add_section()

    restrict(page)

    assert entry_of(page) is None


def test_pages_below_a_restricted_one_are_gone(council):
    section = council.add_section()
    page = council.add_section(parent=section)

    restrict(section)

    assert entry_of(page) is None


def test_a_page_published_below_a_restricted_one_stays_out(council):
    section = council.add_section()
    restrict(section)

    assert entry_of(council.add_section(parent=section)) is None


def test_lifting_the_restriction_brings_all_back(council):
    section = council.add_section()
    page = council.add_section(parent=section)
    draft = council.add(StandardPage(title="Rasimu", live=False), section)
    restriction = restrict(section)

    restriction.delete()

    assert entry_of(section) is not None
    assert entry_of(page) is not None
    assert entry_of(draft) is None


def test_one_of_two_restrictions_is_enough(council):
    section = council.add_section()
    page = council.add_section(parent=section)
    restriction = restrict(section)
    restrict(page)

    restriction.delete()

    assert entry_of(section) is not None
    assert entry_of(page) is None


def test_a_page_moved_below_a_restricted_one_is_gone(council):
    section, page = council.add_section("Siri"), council.add_section("Wazi")
    below = council.add_section(parent=page)
    restrict(section)

    page.move(section, "last-child")

    assert entry_of(page) is None
    assert entry_of(below) is None


def test_a_page_moved_out_from_below_a_restricted_one_is_found(council):
    section = council.add_section("Siri")
    page = council.add_section("Wazi", parent=section)
    below = council.add_section("Ndani", parent=page)
    restrict(section)

    page.move(council.root, "last-child")

    assert entry_of(page).url == "/wazi/"
    assert entry_of(below).url == "/wazi/ndani/"


def test_pages_below_the_alias_of_a_restricted_page_are_gone(council):
    section = council.add_section("Idara")
    alias = section.create_alias(update_slug="idara-tena")
    alias = alias.create_alias(update_slug="idara-tatu")
    page = council.add_section(parent=alias)

    restriction = restrict(section)
    assert entry_of(page) is None

    restriction.delete()
    assert entry_of(page) is not None


def test_deleting_a_restricted_page_leaves_nothing(council):
    section = council.add_section()
    council.add_section(parent=section)
    restrict(section)
    before = Entry.objects.count()

    section.delete()

    assert Entry.objects.count() == before


def test_documents_of_a_restricted_collection_are_gone(council):
    document = council.add_document()

    restriction = restrict_collection(council.collection)
    assert entry_of_document(document) is None

    restriction.delete()
    assert entry_of_document(document) is not None


def test_documents_below_a_restricted_collection_are_gone(council):
    inner = council.collection.add_child(name="ndani")
    document = council.add_document(collection=inner)

    restrict_collection(council.collection)

    assert entry_of_document(document) is None


def test_a_document_put_into_a_restricted_collection_is_gone(council):
    inner = council.collection.add_child(name="siri")
    restrict_collection(inner)
    document = council.add_document()

    document.collection = inner
    document.save()

    assert entry_of_document(document) is None


def test_documents_moved_together_into_a_restricted_collection_are_gone(council, admin_client):
    inner = council.collection.add_child(name="siri")
    restrict_collection(inner)
    document = council.add_document()

    admin_client.post(
        f"/admin/bulk/publications/document/add_to_collection/?id={document.pk}",
        {"collection": inner.pk},
    )

    document.refresh_from_db()
    assert document.collection == inner
    assert entry_of_document(document) is None


def test_a_collection_moved_below_a_restricted_one_loses_its_documents(
    council, django_capture_on_commit_callbacks
):
    shut = council.collection.add_child(name="siri")
    restrict_collection(shut)
    inner = council.collection.add_child(name="wazi")
    document = council.add_document(collection=inner)

    with django_capture_on_commit_callbacks(execute=True):
        inner.save()
        inner.move(Collection.objects.get(pk=shut.pk), "sorted-child")

    assert entry_of_document(document) is None
