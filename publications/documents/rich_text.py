"""Links to documents inside running text, which say what the file will cost its reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.documents.rich_text import DocumentLinkHandler

from cms.core.blocks.at_hand import at_hand
from cms.core.templatetags.amounts import file_size

if TYPE_CHECKING:
    from publications.models import Document


class CostTellingLinkHandler(DocumentLinkHandler):
    """Wagtail's link, with the facts for the style sheet to put behind its text.

    A handler may write the opening tag only. The documents of a body are at hand; those of a text
    by itself come in one query.
    """

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, Any]]) -> list[Document | None]:
        things = at_hand()
        if things is None:
            found: list[Document | None] = super().get_many(attrs_list)
            return found
        return things.chosen(cls.get_model(), [attributes.get("id") for attributes in attrs_list])

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        return [_opening_tag(document) for document in cls.get_many(attrs_list)]


def facts_of(document: Document) -> str:
    """Type, size and length of a file in a few words, or that it is not there any more."""
    if document.is_withdrawn:
        return _("withdrawn")
    facts = [document.format, file_size(document.get_file_size())]
    if pages := document.page_count:
        facts.append(ngettext("%(pages)s page", "%(pages)s pages", pages) % {"pages": pages})
    return ", ".join(filter(None, facts))


def _opening_tag(document: Document | None) -> str:
    if document is None:
        return "<a>"
    return format_html('<a href="{}" data-file="{}">', document.url, facts_of(document))
