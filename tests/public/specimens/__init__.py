"""One page of every type, as full as an officer would make it, with its English translation.

A module for each part of the portal has the pages of its types in ``SPECIMENS``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from wagtail.models import Locale, get_page_models

from cms.core.models import BasePage
from cms.core.translation import publish_translation
from tests.public.specimens import (
    alerts,
    councils,
    events,
    feedback,
    home,
    lga,
    media,
    press_and_kinds,
    projects,
    publications,
    services,
)
from tests.public.specimens.content import SUMMARY

if TYPE_CHECKING:
    from lga.models import Institution

#: How a page of each type is made.
Specimens = dict[type[BasePage], Callable[["Institution"], Any]]

#: All of them. A page type without an entry fails the tests.
SPECIMENS: Specimens = {
    **alerts.SPECIMENS,
    **home.SPECIMENS,
    **lga.SPECIMENS,
    **councils.SPECIMENS,
    **feedback.SPECIMENS,
    **publications.SPECIMENS,
    **events.SPECIMENS,
    **services.SPECIMENS,
    **projects.SPECIMENS,
    **press_and_kinds.SPECIMENS,
    **media.SPECIMENS,
}


def public_page_types() -> list[type[BasePage]]:
    """Every type of page that a visitor can come to."""
    return [model for model in get_page_models() if issubclass(model, BasePage)]


def specimen(model: type[BasePage], institution: Institution) -> Any:
    """A published page of this type with a summary, and published in English, too."""
    page = SPECIMENS[model](institution)
    page.summary = page.summary or SUMMARY
    page.save_revision().publish()
    page = model.objects.get(pk=page.pk)
    if not page.has_translation(Locale.objects.get(language_code="en")):
        publish_translation(page, "en", {("title", page.title): f"{page.title} (English)"})
    return page
