"""Queries over the page tree that know of language and privacy."""

from __future__ import annotations

import operator
from functools import reduce
from typing import TYPE_CHECKING, Any, Self, TypeVar

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q
from wagtail.models import Page, PageManager, PageViewRestriction
from wagtail.query import PageQuerySet

from cms.core.languages import active_language, base_language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

AnyPages = TypeVar("AnyPages", bound="QuerySet[Any]")


def without_restricted(pages: AnyPages) -> AnyPages:
    """Leave out pages behind a password, a login or a group, on themselves or above.

    Wagtail's ``public()`` asks for all restrictions first; this asks in the same query.
    """
    return pages.filter(~is_restricted())


def is_restricted() -> Exists:
    """Whether a page of a query stands behind a password, a login or a group."""
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    restrictions = PageViewRestriction.objects.annotate(asked=path)
    return Exists(restrictions.filter(asked__startswith=F("page__path")))


def in_active_language(pages: AnyPages) -> AnyPages:
    """Each page once: in the active language, else in the base language."""
    language = active_language()
    if language == base_language():
        return pages.filter(locale__language_code=language)
    translated = Page.objects.filter(
        translation_key=OuterRef("translation_key"),
        locale__language_code=language,
        live=True,
        alias_of=None,
    )
    return pages.filter(
        Q(locale__language_code=language, alias_of=None)
        | Q(locale__language_code=base_language()) & ~Exists(translated)
    )


class BasePageQuerySet(PageQuerySet):
    """Phrases that every page type's queries are made of."""

    def published(self) -> Self:
        """What anyone may see now."""
        return without_restricted(self.live())

    def in_active_language(self) -> Self:
        return in_active_language(self)

    def children_of_any(self, paths: Iterable[str]) -> Self:
        """The children of the pages with these tree paths, such as one page's translations."""
        nothing = Q(pk__in=[])
        below = (Q(path__startswith=path, depth=depth_of(path) + 1) for path in paths)
        return self.filter(reduce(operator.or_, below, nothing))


def depth_of(path: str) -> int:
    """How deep a tree path leads; the root of the tree has the depth 1."""
    return len(path) // Page.steplen


def paths_above(path: str) -> list[str]:
    """The tree paths of a page's ancestors and of the page itself, from the top."""
    return [path[:end] for end in range(Page.steplen, len(path) + 1, Page.steplen)]


BasePageManager = PageManager.from_queryset(BasePageQuerySet)
