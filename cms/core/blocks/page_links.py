"""Links to pages inside running text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.html import escape
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from cms.core.blocks.at_hand import at_hand
from cms.core.languages import active_language

if TYPE_CHECKING:
    from cms.core.blocks.at_hand import AtHand


class PageLinkAtHand(PageLinkHandler):
    """Wagtail's link, to pages that have been read with the body that the text is part of."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        things = at_hand()
        if things is None:
            tags: list[str] = super().expand_db_attributes_many(attrs_list)
            return tags
        pages = things.chosen(Page, [attributes.get("id") for attributes in attrs_list])
        return [_opening_tag(page, things) for page in pages]


def _opening_tag(page: Page | None, things: AtHand) -> str:
    return "<a>" if page is None else f'<a href="{escape(_in_active_language(page, things).url)}">'


def _in_active_language(page: Page, things: AtHand) -> Page:
    """As Wagtail's ``localized``: the live translation, else the page itself."""
    for other in things.of(Page).values():
        is_its_translation = other.translation_key == page.translation_key and other.live
        if is_its_translation and other.locale.language_code == active_language():
            return other
    return page
