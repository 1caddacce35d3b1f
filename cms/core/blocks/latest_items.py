"""The newest entries of one of the institution's lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.core.blocks.at_hand import at_hand
from cms.core.blocks.choosers import PageField
from cms.core.blocks.pages import shown_on
from cms.core.blocks.plain import LineBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wagtail.models import Page

INDEX_PAGE_TYPES = [
    "publications.NewsIndexPage",
    "publications.NoticeIndexPage",
    "publications.TenderIndexPage",
    "publications.PublicationIndexPage",
]
#: So many entries, unless somebody has said another number.
HOW_MANY = 3


class LatestItemsBlock(blocks.StructBlock):
    heading = LineBlock(
        required=False,
        max_length=150,
        label=_("Heading"),
        help_text=_("Left empty, the title of the list is shown."),
    )
    index = PageField(page_type=INDEX_PAGE_TYPES, label=_("List"))
    count = blocks.IntegerBlock(min_value=1, max_value=10, default=HOW_MANY, label=_("How many"))

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        for index in shown_on(context, [value.get("index")]):
            items = _items(index, value.get("count") or HOW_MANY)
            context |= {"index": index, "items": items}
        return context

    class Meta:
        icon = "history"
        label = _("Latest entries")
        description = _("The newest news, notices, tenders or publications, always up to date.")
        template = "blocks/latest_items_block.html"
        preview_template = "blocks/previews/latest_items.html"


def _items(index: Page, count: int) -> Sequence[Any]:
    things = at_hand()
    if things is not None:
        return things.items.get((index.pk, count), [])
    # Nothing of the list's own page is shown, so its type is enough.
    items: Sequence[Any] = index.specific_deferred.latest_items(count)
    return items
