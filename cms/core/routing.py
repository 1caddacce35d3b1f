"""From a path to a page in one query, with texts that are not translated yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.models import Page

from cms.core.languages import base_language

if TYPE_CHECKING:
    from collections.abc import Sequence


def page_at(root: Page, path: Sequence[str]) -> Page | None:
    """The page at a path below a root, live or not.

    Wagtail asks once or twice a path segment; the whole address is in ``url_path``, and the
    slug's index finds it.
    """
    if not path:
        return root
    address = f"{root.url_path}{'/'.join(path)}/"
    return Page.objects.filter(slug=path[-1], url_path=address).first()


def live_page_at(root: Page, path: Sequence[str]) -> Any | None:
    """The published page at a path, as its own type; else its original in the base language."""
    page = page_at(root, path)
    if page is not None:
        return page.specific if page.live else None
    return untranslated_page_at(root, path)


def untranslated_page_at(root: Page, path: Sequence[str]) -> Any | None:
    """The original of a page that its site does not have in the root's language yet.

    The longest translated part of the path is looked up, and the rest below its original.
    """
    if root.locale.language_code == base_language():
        return None
    for length in range(len(path) - 1, -1, -1):
        parent = page_at(root, path[:length])
        if parent is not None:
            return _original_below(parent, path[length:])
    return None


def _original_below(parent: Page, path: Sequence[str]) -> Any | None:
    originals = Page.objects.filter(
        translation_key=parent.translation_key, locale__language_code=base_language()
    )
    original = originals.first()
    page = original and page_at(original, path)
    if not page or not page.live:
        return None
    specific = page.specific
    specific.show_below(parent, "/".join(path))
    return specific
