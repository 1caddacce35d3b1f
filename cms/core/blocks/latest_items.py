"""The newest entries of one of the institution's lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.core.blocks.pages import shown_on
from cms.core.blocks.plain import LineBlock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from django.http import HttpRequest

INDEX_PAGE_TYPES = [
    "publications.NewsIndexPage",
    "publications.NoticeIndexPage",
    "publications.TenderIndexPage",
    "publications.PublicationIndexPage",
]


class ListsLatestItems(Protocol):
    """What an index page must be able to do to be chosen here."""

    def latest_items(self, count: int) -> Sequence[Any]: ...

    def kept_part(self, request: HttpRequest, name: str, make: Callable[[], Any]) -> Any: ...


class LatestItemsBlock(blocks.StructBlock):
    heading = LineBlock(
        required=False,
        max_length=150,
        label=_("Heading"),
        help_text=_("Left empty, the title of the list is shown."),
    )
    index = blocks.PageChooserBlock(page_type=INDEX_PAGE_TYPES, label=_("List"))
    count = blocks.IntegerBlock(min_value=1, max_value=10, default=3, label=_("How many"))

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        for index in shown_on(context, [value.get("index")]):
            # Nothing of the list's own page is shown, so its type is enough.
            items = _items(index.specific_deferred, value.get("count") or 3, context.get("request"))
            context |= {"index": index, "items": items}
        return context

    class Meta:
        icon = "history"
        label = _("Latest entries")
        description = _("The newest news, notices, tenders or publications, always up to date.")
        template = "blocks/latest_items_block.html"
        preview_template = "blocks/previews/latest_items.html"


def _items(listing: ListsLatestItems, count: int, request: HttpRequest | None) -> Sequence[Any]:
    """A part like the menu, since several pages show the same list; made anew in a preview."""
    if request is None:
        return listing.latest_items(count)
    kept: Sequence[Any] = listing.kept_part(
        request, f"latest-{count}", lambda: listing.latest_items(count)
    )
    return kept
