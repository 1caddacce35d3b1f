"""What is whose follows the institution and its site."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Collection, Page, Site

from home.models import HomePage, StandardPage
from lga.models import Institution
from search.models import Entry
from tests.search.conftest import build_house, entry_of

pytestmark = pytest.mark.django_db


def test_pages_made_before_their_institution_are_found_once_it_exists():
    root = Page.objects.get(depth=1).add_child(instance=HomePage(title="Mbele", slug="mbele"))
    page = root.add_child(instance=StandardPage(title="Maji"))
    assert entry_of(page) is None

    site = Site.objects.create(hostname="mbele.test", root_page=root)
    collection = Collection.get_first_root_node().add_child(name="mbele")
    institution = Institution.objects.create(
        kind="town", name_sw="a", name_en="b", slug="mbele", site=site, collection=collection
    )

    assert entry_of(page).institution == institution
    assert entry_of(page).url == "/maji/"


def test_a_site_with_another_root_shows_other_pages(council):
    before = council.add_section("Zamani")
    new_root = Page.objects.get(depth=1).add_child(instance=HomePage(title="Mpya", slug="mpya"))
    after = council.add_section("Sasa", parent=new_root)
    site = council.institution.site

    site.root_page = new_root
    site.save()

    assert entry_of(before) is None
    assert entry_of(after).url == "/sasa/"


def test_a_new_host_name_writes_nothing(council):
    council.add_section()
    site = council.institution.site
    site.hostname = "jina.test"

    with CaptureQueriesContext(connection) as queries:
        site.save()

    assert not [query for query in queries if "revisioncounter" in query["sql"]]
    assert Entry.objects.filter(institution=council.institution).count() == 2


def test_a_deleted_institution_takes_its_entries_along(council):
    council.add_section()

    council.institution.delete()

    assert not Entry.objects.exists()


def test_two_institutions_do_not_mix(council, neighbour):
    build_house("tatu")

    owners = Entry.objects.filter(url="/").values_list("institution__slug", flat=True)
    assert sorted(owners) == ["bonde", "mlima", "tatu"]
