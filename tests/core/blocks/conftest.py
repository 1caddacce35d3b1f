"""A page with nothing on it yet, and the things that blocks point to."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.base import ContentFile
from wagtail.images.tests.utils import get_test_image_file

from cms.core.models import Image
from home.models import StandardPage
from lga.models import Office, PersonIndexPage, PersonPage
from publications.models import Document
from tests.factories.pages import add_below

if TYPE_CHECKING:
    from collections.abc import Callable

    from lga.models import Institution


@pytest.fixture
def body_page(bonde: Institution) -> Any:
    return add_below(bonde.site.root_page, StandardPage(title="Leseni za biashara"))


@pytest.fixture
def make_image() -> Callable[[], Any]:
    return lambda: Image.objects.create(
        title="Soko", file=get_test_image_file(size=(1000, 500)), credit="Kitengo cha Habari"
    )


@pytest.fixture
def make_document() -> Callable[[], Any]:
    return lambda: Document.objects.create(
        title="Bajeti 2026/27", file=ContentFile(b"%PDF-1.7", name="bajeti.pdf")
    )


@pytest.fixture
def make_person(bonde: Institution, make_image: Any) -> Callable[[str], Any]:
    people = add_below(bonde.site.root_page, PersonIndexPage(title="Viongozi"))

    def make(name: str) -> Any:
        office = Office(title="Mkurugenzi Mtendaji", started_on=datetime.date(2024, 7, 1))
        return add_below(people, PersonPage(title=name, photo=make_image(), offices=[office]))

    return make
