"""What a change is of: pages that show nothing of it stay kept.

Finely told for what changes every day: pages, documents and pictures. All else concerns each page.
"""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.models import Page

from cms.core.page_cache.subjects import (
    ANY_PAGE,
    EVERYTHING,
    Subjects,
    subject_below,
    subject_of_page,
    subject_of_type,
)
from lga.models import AlertPage
from lga.shown.inline import parent_of

#: Front pages and what stands directly below them, which is what menus show.
FIRST_LEVEL = 3


@singledispatch
def subjects_of(thing: Any) -> Subjects:
    """What a page shows that shows this."""
    parent = parent_of(thing)
    return frozenset({EVERYTHING}) if parent is None else subjects_of(parent)


@subjects_of.register
def _(page: Page) -> Subjects:
    """Of a page below which others stand, so is their address and the way to them."""
    if page.depth <= FIRST_LEVEL or page.numchild:
        return frozenset({EVERYTHING})
    types = {subject_of_type(model) for model in _types_of(page)}
    place = subject_below(page.path[: -Page.steplen])
    return frozenset({ANY_PAGE, place, subject_of_page(page.translation_key), *types})


@subjects_of.register
def _(alert: AlertPage) -> Subjects:
    return frozenset({EVERYTHING})


@subjects_of.register(AbstractDocument)
@subjects_of.register(AbstractImage)
def _(file: AbstractDocument | AbstractImage) -> Subjects:
    return frozenset({subject_of_type(type(file))})


@subjects_of.register
def _(rendition: AbstractRendition) -> Subjects:
    """Whoever shows one has asked for its picture."""
    return subjects_of(rendition.image)


def _types_of(page: Page) -> set[type[Page]]:
    """Its own type and those that this one builds upon, which have tables as well."""
    model = page.specific_class or Page
    return {model, *model._meta.all_parents} - {Page}
