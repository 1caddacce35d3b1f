"""Atom and RSS as Django writes them, with the language of each entry and a steady date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed

if TYPE_CHECKING:
    import datetime


class _SteadyDate:
    """A feed without entries is dated by ``empty_since``: the clock would make each answer new."""

    feed: dict[str, Any]
    items: list[dict[str, Any]]

    def latest_post_date(self) -> datetime.datetime:
        dates = [item[key] for item in self.items for key in ("updateddate", "pubdate")]
        return max(filter(None, dates), default=self.feed["empty_since"])


class PortalAtom(_SteadyDate, Atom1Feed):
    """An entry that is not translated yet says in which language it is."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, Any]:
        attributes = super().item_attributes(item)
        return attributes | ({"xml:lang": item["lang"]} if item["lang"] else {})


class PortalRss(_SteadyDate, Rss201rev2Feed):
    """RSS knows no language of an entry."""
