"""Addresses that a visitor comes to, one for each kind of page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from lga.models import Institution
from tests.public.specimens import public_page_types, specimen
from tests.public.specimens.content import dress
from tests.remembered import Remembered

if TYPE_CHECKING:
    from django.test import Client
    from wagtail.models import Page

    from cms.core.models import BasePage

LANGUAGES = ("sw", "en")
PAGE_TYPES = [model.__name__ for model in public_page_types()]
#: Each reader has a form of her own; each submission changes the counts.
NEVER_KEPT = {"FeedbackCountsPage", "FeedbackPage"}
PAGES = [f"{name}-{language}" for name in PAGE_TYPES for language in LANGUAGES]


@dataclass(frozen=True, slots=True)
class Visit:
    """A request as a browser makes it."""

    host: str
    path: str

    def __str__(self) -> str:
        return f"http://{self.host}{self.path}"

    def by(self, client: Client) -> Any:
        response = client.get(self.path, headers={"host": self.host})
        assert response.status_code == 200, f"{self} answers {response.status_code}"
        return response


def visit_to(page: Page) -> Visit:
    address = urlsplit(page.full_url)
    return Visit(address.netloc, address.path)


def specimens_of(institution: Institution) -> dict[type[BasePage], Any]:
    """A page of every type, of an institution whose pages show all they can."""
    dress(institution)
    return {model: specimen(model, institution) for model in public_page_types()}


_made: dict[type[BasePage], Any] = {}


def _make_specimens() -> None:
    council = Institution.objects.get(slug="bonde-dc")
    _made.update({model: page.pk for model, page in specimens_of(council).items()})


_specimens = Remembered(_make_specimens)


def specimens_in_the_valley() -> dict[type[BasePage], Any]:
    """The specimens of the council `bonde-dc`, which has nothing but what it began with."""
    _specimens()
    return {model: model.objects.get(pk=key) for model, key in _made.items()}


def visits_to(pages: dict[type[BasePage], Any]) -> dict[str, Visit]:
    """A visit to each page in each language, by names such as ``NewsPage-en``."""
    visits = {}
    for model, page in pages.items():
        for translation in page.get_translations(inclusive=True).select_related("locale"):
            name = f"{model.__name__}-{translation.locale.language_code}"
            visits[name] = visit_to(translation)
    return visits
