"""A region with two councils, and short ways to put something before their readers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import translation
from hypothesis import settings
from wagtail.models import Collection, Locale, Page, Site

from cms.core.search_document import SearchKind
from home.models import HomePage, StandardPage
from lga.models import Institution
from publications.models import Document, NewsIndexPage, NewsPage
from search.engines import Results, current_engine
from search.models import Entry
from search.query import Query
from search.sources import indexed_terms, page_key

# A machine that does other things meanwhile is no failure.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

_numbers = count(1)


@dataclass
class House:
    """An institution with its site, as far as these tests walk through it."""

    institution: Institution
    root: HomePage
    collection: Collection

    @property
    def host(self) -> dict[str, str]:
        return {"host": self.institution.site.hostname}

    def add(self, page: Page, parent: Page | None = None) -> Any:
        return (parent or self.root).add_child(instance=page)

    def add_news(
        self, title: str = "Habari", parent: Page | None = None, **fields: Any
    ) -> NewsPage:
        return self.add(NewsPage(title=title, **fields), parent)

    def add_section(self, title: str = "Sehemu", parent: Page | None = None) -> StandardPage:
        return self.add(StandardPage(title=title), parent)

    def add_document(self, title: str = "Bajeti", **fields: Any) -> Document:
        fields.setdefault("collection", self.collection)
        file = ContentFile(b"%PDF-1.4", name="file.pdf")
        return Document.objects.create(title=title, file=file, **fields)


def build_house(slug: str, kind: str = "district") -> House:
    top = Page.objects.get(depth=1)
    root = top.add_child(instance=HomePage(title=f"Mbele {slug}", slug=slug))
    site = Site.objects.create(hostname=f"{slug}.test", root_page=root)
    collection = Collection.get_first_root_node().add_child(name=slug)
    institution = Institution.objects.create(
        kind=kind,
        name_sw=f"Halmashauri ya {slug}",
        name_en=f"{slug} council",
        short_name_sw=slug,
        short_name_en=slug,
        slug=slug,
        site=site,
        collection=collection,
    )
    return House(institution, root, collection)


@pytest.fixture
def region(db):
    return build_house("mkoa", kind="region")


@pytest.fixture
def council(db):
    return build_house("bonde")


@pytest.fixture
def neighbour(db):
    return build_house("mlima")


@pytest.fixture
def english(db):
    return Locale.objects.get_or_create(language_code="en")[0]


@pytest.fixture
def news_index(council):
    return council.add(NewsIndexPage(title="Habari zote"))


def publish(page: Page) -> None:
    page.save_revision().publish()


def entry_of(page: Page) -> Entry | None:
    """The page's row in the table, if it can be found."""
    return Entry.objects.made_from([page_key(page.pk)]).first()


def make_entry(title: str = "", body: str = "", **fields: Any) -> Entry:
    """A row for the engines, made from nothing."""
    number = next(_numbers)
    fields = {"kind": SearchKind.PAGE, "language": "sw", "url": f"/{number}/"} | fields
    return Entry(
        content_type_id=page_key(0).content_type_id,
        object_id=f"made-{number}",
        title=title,
        body=body,
        **indexed_terms(title, body, fields["language"]),
        revision=number,
        **fields,
    )


@pytest.fixture
def store(council):
    """Put a row into the table, for the council unless told otherwise."""

    def put(title: str = "", body: str = "", **fields: Any) -> Entry:
        fields.setdefault("institution", council.institution)
        entry = make_entry(title, body, **fields)
        entry.save()
        return entry

    return put


def search_address(language: str = "sw") -> str:
    with translation.override(language):
        return reverse("search")


@pytest.fixture
def look(client, council):
    """Open the search page of the council, or of another house."""

    def open_page(speaking: str = "sw", house: House = council, **parameters: Any) -> Any:
        return client.get(search_address(speaking), parameters, headers=house.host)

    return open_page


def labels(links: list[Any]) -> list[str]:
    return [link.label for link in links]


def chosen(links: list[Any]) -> list[str]:
    return [link.label for link in links if link.is_current]


def ask(text: str, **filters: Any) -> Results:
    return current_engine().search(Query(text=text, **filters))


def titles(results: Results) -> list[str]:
    by_id = Entry.objects.in_bulk(results.entry_ids)
    return [by_id[pk].title for pk in results.entry_ids]
