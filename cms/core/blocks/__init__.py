"""The building blocks from which an officer composes the body of a page."""

from __future__ import annotations

from cms.core.blocks.accordion import AccordionBlock
from cms.core.blocks.contact_card import ContactCardBlock
from cms.core.blocks.content import AT_HAND, ContentBlock
from cms.core.blocks.document_list import DocumentListBlock
from cms.core.blocks.gathering import gathered, shown_text
from cms.core.blocks.image import ImageBlock
from cms.core.blocks.latest_items import LatestItemsBlock
from cms.core.blocks.links import LinksBlock
from cms.core.blocks.people import PeopleBlock
from cms.core.blocks.quote import QuoteBlock
from cms.core.blocks.rich_text import RichTextBlock
from cms.core.blocks.steps import StepsBlock
from cms.core.blocks.table import TableBlock
from cms.core.blocks.text import plain_text

__all__ = [
    "AT_HAND",
    "AccordionBlock",
    "ContactCardBlock",
    "ContentBlock",
    "DocumentListBlock",
    "ImageBlock",
    "LatestItemsBlock",
    "LinksBlock",
    "PeopleBlock",
    "QuoteBlock",
    "RichTextBlock",
    "StepsBlock",
    "TableBlock",
    "gathered",
    "plain_text",
    "shown_text",
]
