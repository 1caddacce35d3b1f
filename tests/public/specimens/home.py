"""Specimens of front pages, sections and ordinary pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from home.models import HomePage, SectionIndexPage, StandardPage
from tests.factories.pages import add_below, starter
from tests.public.specimens.content import front_page, text_body

if TYPE_CHECKING:
    from lga.models import Institution
    from tests.public.specimens import Specimens


def make_standard_page(institution: Institution, **fields: Any) -> Any:
    return add_below(starter(institution, "about"), StandardPage(title="Historia", **fields))


SPECIMENS: Specimens = {
    HomePage: front_page,
    SectionIndexPage: lambda institution: starter(institution, "about"),
    StandardPage: lambda institution: make_standard_page(institution, body=text_body()),
}
