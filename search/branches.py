"""Whose a branch of a tree is, and whether anybody may see it: read once, asked for many nodes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wagtail.models import CollectionViewRestriction, Page

from lga.models import Institution

if TYPE_CHECKING:
    from wagtail.query import PageQuerySet


@dataclass(frozen=True, slots=True)
class Root:
    """Where an institution's branch begins; ``url_path`` and ``language`` are those of pages."""

    path: str
    institution_id: int
    url_path: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Branches:
    """The roots of institutions and the private branches of one tree, by materialised path."""

    roots: tuple[Root, ...]
    private_paths: tuple[str, ...]

    def root_of(self, path: str) -> Root | None:
        """The nearest root above a node or at it."""
        above = (root for root in self.roots if path.startswith(root.path))
        return max(above, key=lambda root: len(root.path), default=None)

    def is_private(self, path: str) -> bool:
        return path.startswith(self.private_paths)


def branches_of_pages() -> Branches:
    """The sites of all institutions, in every language."""
    by_key = dict(Institution.objects.values_list("site__root_page__translation_key", "pk"))
    roots = Page.objects.filter(translation_key__in=by_key).values_list(
        "path", "translation_key", "url_path", "locale__language_code"
    )
    restricted = Page.objects.filter(view_restrictions__isnull=False)
    return Branches(
        roots=tuple(
            Root(path, by_key[key], url_path, language) for path, key, url_path, language in roots
        ),
        private_paths=tuple(with_aliases(restricted).values()),
    )


def branches_of_collections() -> Branches:
    """The collections of all institutions."""
    roots = Institution.objects.values_list("collection__path", "pk")
    restricted = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
    return Branches(
        roots=tuple(Root(path, institution_id) for path, institution_id in roots),
        private_paths=tuple(restricted),
    )


def with_aliases(pages: PageQuerySet) -> dict[int, str]:
    """The keys and paths of pages and of their aliases, which share their privacy.

    Wagtail asks for the password of the source below its alias, too.
    """
    found = newest = dict(pages.values_list("pk", "path"))
    while newest:
        aliases = Page.objects.filter(alias_of__in=newest).exclude(pk__in=found)
        newest = dict(aliases.values_list("pk", "path"))
        found = found | newest
    return found
