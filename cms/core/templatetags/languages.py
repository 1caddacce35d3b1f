"""The language of a text that stands inside a page of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from wagtail.models import Site

from cms.core.languages import active_language, base_language

if TYPE_CHECKING:
    from wagtail.models import Page

register = template.Library()


@register.filter
def foreign_language(page: Page) -> str:
    """The code for ``lang`` where a page's text is not in the language of the page around it.

    The root that the page stands below tells, so that no list has to ask the database for it.
    """
    if active_language() == base_language():
        # The base language stands in for others; none stands in for it.
        return ""
    roots = Site.get_site_root_paths()
    found = (root.language_code for root in roots if page.url_path.startswith(root.root_path))
    return unless_active(next(found, ""))


@register.filter
def unless_active(code: str) -> str:
    """A language code, or nothing where it is the reader's own."""
    return "" if code == active_language() else code
