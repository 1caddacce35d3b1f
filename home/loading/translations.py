"""The other languages of what a region's folder holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.text import slugify
from wagtail.models import Locale

from cms.core.translation import publish_translation, texts_from
from home.loading.faults import FaultyRegion

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from home.loading.faults import Fault


def translate(
    page: Any,
    language: str,
    values: Mapping[str, Any],
    place: Fault,
    children: Mapping[str, Sequence[Mapping[str, str]]] | None = None,
) -> None:
    """Publish a page in another language; texts that are not given stay in the original.

    ``children`` gives the texts of the page's rows, by their name and in their order.
    """
    page = type(page).objects.get(pk=page.pk)
    copy = type(page).from_serializable_data(page.serializable_data(), check_fks=False)
    for name, value in values.items():
        setattr(copy, name, value)
    copy.slug = _slug(page, language, str(values.get("title", page.title)))
    for name, rows in (children or {}).items():
        for child, fields in zip(getattr(copy, name).all(), rows, strict=True):
            for field, text in fields.items():
                setattr(child, field, text)
    try:
        texts = texts_from(page, copy)
    except ValueError as error:
        raise FaultyRegion([type(place)(place.file, place.line, str(error))]) from None
    publish_translation(page, language, texts)


def _slug(page: Any, language: str, title: str) -> str:
    """A translation that is there keeps its address."""
    locale = Locale.objects.get(language_code=language)
    existing = page.get_translation_or_none(locale)
    return existing.slug if existing else slugify(title)
