"""Pages that a block points to, as the page that carries the block should show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from wagtail.models import Page

from cms.core.blocks.at_hand import AtHand, at_hand
from cms.core.languages import active_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def shown_on(context: Mapping[str, Any], pages: Iterable[Page | None]) -> list[Any]:
    """The live ones among the chosen pages, in the reader's language where they have it.

    A translated page keeps the choices that were made on its original, and an original may be
    read inside the site of another language: both show the translations of what was chosen.
    """
    chosen = [page for page in pages if page is not None]
    if not all_speak_like(context.get("page"), chosen):
        chosen = translated(chosen)
    return [page for page in chosen if page.live]


def all_speak_like(rendered: Any, pages: list[Page]) -> bool:
    """Whether no translation need be looked for, which spares nearly every page a query."""
    if not isinstance(rendered, Page):
        return True
    if getattr(rendered, "shown_below", None) is not None:
        return False
    return all(page.locale_id == rendered.locale_id for page in pages)


def translated(pages: list[Page]) -> list[Page]:
    """Each page, or in its stead its translation into the reader's language, in one query."""
    if not pages:
        return []
    things = at_hand()
    translations = _translations_among(things, pages) if things else _read_translations(pages)
    untranslated = [page for page in pages if page.translation_key not in translations]
    prefetch_related_objects(untranslated, "locale")
    return [translations.get(page.translation_key, page) for page in pages]


def _translations_among(things: AtHand, pages: list[Page]) -> dict[Any, Page]:
    return {
        page.translation_key: page
        for page in things.of(type(pages[0])).values()
        if page.live and page.alias_of_id is None
        if page.locale.language_code == active_language()
    }


def _read_translations(pages: list[Page]) -> dict[Any, Page]:
    model: Any = type(pages[0])
    found = model.objects.live().filter(
        alias_of=None,
        locale__language_code=active_language(),
        translation_key__in=[page.translation_key for page in pages],
    )
    return {page.translation_key: page for page in found.select_related("locale")}


def foreign_language(page: Page) -> str:
    """The code for ``lang`` of a page that `shown_on` found no translation of."""
    # A page whose locale nobody had to look at speaks as the page around it.
    if not Page._meta.get_field("locale").is_cached(page):
        return ""
    code = str(page.locale.language_code)
    return "" if code == active_language() else code
