"""The words of a person or a law, set apart and attributed."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.core.blocks.plain import LineBlock, LinesBlock


class QuoteBlock(blocks.StructBlock):
    text = LinesBlock(rows=3, label=_("Quotation"))
    source = LineBlock(
        required=False,
        max_length=150,
        label=_("Who said it"),
        help_text=_("A person, or the name of the document."),
    )
    role = LineBlock(required=False, max_length=150, label=_("Office or occasion of the words"))

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        description = _("Somebody's words, with the name and office of who said them.")
        template = "blocks/quote_block.html"
        preview_value = {
            "text": _("Every shilling collected here must be seen working here."),
            "source": _("The council chairperson"),
            "role": _("at the opening of the budget sitting"),
        }
