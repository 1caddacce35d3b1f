"""The entries that all blocks of a body show of lists, in one query."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from wagtail.models import Page

from cms.core.blocks.pages import shown_on
from cms.core.short_lists import in_order, pages_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cms.core.blocks.at_hand import AtHand


class ListsLatestItems(Protocol):
    """What an index page must be able to do to be chosen in a body."""

    pk: int
    live_translations: list[Page]

    def latest(self, count: int) -> Any:
        """The newest entries as a query, cut and ordered by fields of their own."""

    def standing_here(self, pages: list[Any]) -> list[Any]: ...


def bring_items(
    found: AtHand, lists: Iterable[tuple[int, int]], context: Mapping[str, Any]
) -> None:
    """Add the newest of these lists, given by key and how many, to what was found.

    Of a list that is shown twice, the most that anybody shows are read.
    """
    shown: dict[int, Page] = {}
    most: dict[int, int] = {}
    for key, count in sorted(lists):
        for index in shown_on(context, found.chosen(Page, [key])):
            shown[index.pk], most[index.pk] = index, max(count, most.get(index.pk, 0))
            found.items[index.pk, count] = []
    listings = [_listing(index, found) for index in shown.values()]
    items = _read({listing: listing.latest(most[listing.pk]) for listing in listings})
    for key, count in found.items:
        found.items[key, count] = items[key][:count]


def _listing(index: Page, found: AtHand) -> ListsLatestItems:
    """Nothing of the list's own page is shown, so its type is enough."""
    listing: Any = index.specific_deferred
    listing.live_translations = [
        page
        for page in found.of(Page).values()
        if page.translation_key == index.translation_key and page.live and not page.alias_of_id
    ]
    return listing


def _read(queries: Mapping[ListsLatestItems, Any]) -> dict[int, list[Any]]:
    found = pages_of(queries.values()) if queries else []
    return {
        listing.pk: listing.standing_here(in_order(_entries(listing, found), pages))
        for listing, pages in queries.items()
    }


def _entries(listing: ListsLatestItems, found: Sequence[Any]) -> list[Any]:
    """Those of these pages that stand below a list in any language."""
    paths = {page.path for page in listing.live_translations}
    return [page for page in found if page.path[: -Page.steplen] in paths]
