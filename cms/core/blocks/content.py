"""The body of a page: any of our blocks, in any order."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.core.blocks.accordion import AccordionBlock
from cms.core.blocks.at_hand import having_at_hand
from cms.core.blocks.contact_card import ContactCardBlock
from cms.core.blocks.document_list import DocumentListBlock
from cms.core.blocks.gathering import gathered
from cms.core.blocks.image import ImageBlock
from cms.core.blocks.latest_items import LatestItemsBlock
from cms.core.blocks.links import LinksBlock
from cms.core.blocks.people import PeopleBlock
from cms.core.blocks.quote import QuoteBlock
from cms.core.blocks.rich_text import RichTextBlock
from cms.core.blocks.steps import StepsBlock
from cms.core.blocks.table import TableBlock

#: Where a page's context has it that has read what its body points to already.
AT_HAND = "at_hand"

WRITING = _("Text and pictures")
ARRANGING = _("Explain and arrange")
POINTING = _("Lead on")


class ContentBlock(blocks.StreamBlock):
    rich_text = RichTextBlock(group=WRITING)
    image = ImageBlock(group=WRITING)
    quote = QuoteBlock(group=WRITING)
    steps = StepsBlock(group=ARRANGING)
    accordion = AccordionBlock(group=ARRANGING)
    table = TableBlock(group=ARRANGING)
    links = LinksBlock(group=POINTING)
    document_list = DocumentListBlock(group=POINTING)
    latest_items = LatestItemsBlock(group=POINTING)
    people = PeopleBlock(group=POINTING)
    contact_card = ContactCardBlock(group=POINTING)

    def render_basic(self, value: Any, context: Any = None) -> Any:
        """One block after another, with all that they point to read beforehand."""
        context = context or {}
        with having_at_hand(context.get(AT_HAND) or gathered(value, context)):
            return super().render_basic(value, context=context)
