"""A document is found where its collection belongs."""

from __future__ import annotations

import datetime

import pytest
from wagtail.models import Collection

from cms.core.search_document import SearchKind
from publications.models import Document
from search.models import Entry
from search.sources import member_key
from tests.search.conftest import build_house

pytestmark = pytest.mark.django_db


def entry_of(document):
    return Entry.objects.made_from([member_key(document)]).first()


def test_a_document_can_be_found(council):
    document = council.add_document(
        "Mpango wa manunuzi",
        language="en",
        financial_year="2025/26",
        document_date=datetime.date(2025, 7, 1),
    )

    entry = entry_of(document)
    assert (entry.title, entry.kind) == ("Mpango wa manunuzi", SearchKind.DOCUMENT)
    assert (entry.language, entry.financial_year) == ("en", "2025/26")
    assert entry.date == datetime.date(2025, 7, 1)
    assert entry.institution == council.institution
    assert entry.url == document.url


def test_a_changed_document_is_found_by_its_new_words(council):
    document = council.add_document("Mpango")
    document.title = "Taarifa"
    document.save()

    assert entry_of(document).words_title == "taarifa"


def test_saving_part_of_a_document_shows_what_is_stored(council):
    document = council.add_document("Mpango")
    document.title = "Siri"
    document.save(update_fields=["file_size"])

    assert entry_of(document).title == "Mpango"


def test_a_deleted_document_is_gone(council):
    document = council.add_document()
    key = member_key(document)

    document.delete()

    assert not Entry.objects.made_from([key]).exists()


def test_a_document_put_into_another_council_s_collection_is_theirs(council, neighbour):
    document = council.add_document()

    document.collection = neighbour.collection
    document.save()

    assert entry_of(document).institution == neighbour.institution


def test_a_document_is_its_council_s_though_another_council_comes_before_it(council):
    build_house("awali")

    assert entry_of(council.add_document()).institution == council.institution


def test_a_document_of_nobody_is_not_found(council):
    root = Collection.get_first_root_node()

    assert entry_of(council.add_document(collection=root)) is None


def test_deleting_many_documents_at_once_leaves_nothing(council):
    council.add_document()
    council.add_document()

    Document.objects.all().delete()

    assert not Entry.objects.filter(kind=SearchKind.DOCUMENT).exists()
