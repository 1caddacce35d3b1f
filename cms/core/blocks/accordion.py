"""Questions whose answers open on request."""

from __future__ import annotations

from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.core.blocks.plain import LineBlock
from cms.core.blocks.rich_text import NESTED_FEATURES, RichTextBlock


class AccordionSectionBlock(blocks.StructBlock):
    heading = LineBlock(max_length=150, label=_("Heading"))
    text = RichTextBlock(features=NESTED_FEATURES, label=_("Text"))

    class Meta:
        icon = "pilcrow"
        label = _("Section")


class AccordionValue(blocks.StructValue):
    @property
    def written(self) -> list[Any]:
        """The sections with something in them: a draft may hold empty ones."""
        return [
            section
            for section in self.get("sections") or []
            if section["heading"] or section["text"]
        ]


class AccordionBlock(blocks.StructBlock):
    sections = blocks.ListBlock(AccordionSectionBlock(), min_num=1, label=_("Sections"))

    class Meta:
        icon = "list-ul"
        label = _("Questions and answers")
        description = _("Headings that open on request. For questions that few readers share.")
        template = "blocks/accordion_block.html"
        value_class = AccordionValue
        preview_value = {
            "sections": [
                {
                    "heading": _("What does a licence cost?"),
                    "text": format_lazy(
                        "<p>{}</p>", _("The fee depends on the kind of business and its place.")
                    ),
                },
                {
                    "heading": _("How long is it valid?"),
                    "text": format_lazy("<p>{}</p>", _("One year from the day of issue.")),
                },
            ]
        }
