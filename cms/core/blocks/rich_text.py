"""Running text: what most of a page is made of."""

from __future__ import annotations

from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

# The page's title is the only h1, and a portal that anyone may format looks like many portals.
BODY_FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]

# Text that already stands under a heading of its own, such as a step's.
NESTED_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]


class RichTextBlock(blocks.RichTextBlock):
    """Headings, paragraphs and lists, and nothing that breaks the page's look."""

    def __init__(self, features: list[str] | None = None, **kwargs: Any) -> None:
        super().__init__(features=features or BODY_FEATURES, **kwargs)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        # Migrations record only that this is rich text, so that this class may be moved.
        return ("wagtail.blocks.RichTextBlock", *super().deconstruct()[1:])

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Headings, paragraphs, lists and links.")
        template = "blocks/rich_text_block.html"
        preview_value = format_lazy(
            "<h2>{heading}</h2><p>{paragraph}</p><ul><li>{first}</li><li>{second}</li></ul>",
            heading=_("Business licences"),
            paragraph=_("Apply at the trade office on any working day. Bring with you:"),
            first=_("your taxpayer number"),
            second=_("proof of where the business is"),
        )
