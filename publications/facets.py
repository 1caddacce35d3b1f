"""Lists narrowed by several questions at once, each answer with how many it would leave.

All counts of a list come from one query, however long the list is.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.db.models import Count
from django.utils.functional import cached_property
from django.utils.translation import gettext

from search.filter_links import FilterLink

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest

    from cms.core.models import BasePage


@dataclass(frozen=True, slots=True)
class Facet:
    """One question, by its name in addresses and by the column that answers it.

    Its answers are ``choices``; or, without them, what stands in the column, called as the
    column ``label`` says.
    """

    name: str
    column: str
    heading: Any
    choices: tuple[tuple[str, Any], ...] = ()
    label: str = ""
    #: Whether an answer that would leave nothing is still offered.
    shows_empty: bool = False


#: The answers that go together in a list, each with how many items have them.
Counts = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class FacetLinks:
    """A question with its answers as links."""

    id: str
    heading: Any
    links: list[FilterLink]


class Narrowing:
    """What a reader has chosen of a list, and what else there is to choose."""

    def __init__(
        self, items: Any, asked: Mapping[str, str], facets: tuple[Facet, ...], counts: Counts
    ) -> None:
        self._items, self._facets, self._counts = items, facets, counts
        self.chosen = {
            facet.name: asked[facet.name]
            for facet in facets
            if asked.get(facet.name, "") in self._labels[facet.name]
        }

    @classmethod
    def of(cls, page: BasePage, items: Any, request: HttpRequest, *facets: Facet) -> Narrowing:
        """What was chosen of the items of a list, which is this page."""
        counts = page.kept_part(request, "counts", lambda: _count(items, facets))
        return cls(items, request.GET.dict(), facets, counts)

    @property
    def items(self) -> Any:
        """What the choice leaves."""
        columns = {facet.column: facet.name for facet in self._facets}
        asked = {c: self.chosen[name] for c, name in columns.items() if name in self.chosen}
        return self._items.filter(**asked)

    def links(self) -> list[FacetLinks]:
        """Every question that has more than one answer."""
        told = [FacetLinks(one.name, one.heading, self._links(one)) for one in self._facets]
        return [one for one in told if len(one.links) > 2 or one.id in self.chosen]

    @cached_property
    def _labels(self) -> dict[str, dict[str, Any]]:
        """The answers to each question, in their order, as they stand in an address."""
        return {facet.name: self._labels_of(facet) for facet in self._facets}

    def _labels_of(self, facet: Facet) -> dict[str, Any]:
        if facet.choices:
            return dict(facet.choices)
        rows = sorted((str(row[facet.label]), row[facet.column]) for row in self._existing(facet))
        return {str(value): label for label, value in rows}

    def _existing(self, facet: Facet) -> Counts:
        return [row for row in self._counts if row[facet.column] is not None]

    def _links(self, facet: Facet) -> list[FilterLink]:
        left = self._left_by(facet)
        chosen = self.chosen.get(facet.name, "")
        answers = [
            FilterLink(str(label), self._url(facet, value), value == chosen, left[value])
            for value, label in self._labels[facet.name].items()
            if left[value] or facet.shows_empty or value == chosen
        ]
        everything = FilterLink(gettext("All"), self._url(facet, ""), not chosen, left.total())
        return [everything, *answers]

    def _left_by(self, facet: Facet) -> Counter[str]:
        """How many each answer leaves while the other questions stay answered as they are."""
        others = [one for one in self._facets if one.name in self.chosen and one != facet]
        left: Counter[str] = Counter()
        for row in self._counts:
            if all(str(row[one.column]) == self.chosen[one.name] for one in others):
                left[str(row[facet.column])] += row["item_count"]
        return left

    def _url(self, facet: Facet, value: str) -> str:
        parameters = self.chosen | {facet.name: value}
        return f"?{urlencode({name: asked for name, asked in parameters.items() if asked})}"


def _count(items: Any, facets: tuple[Facet, ...]) -> Counts:
    names = [name for one in facets for name in (one.column, one.label) if name]
    grouped = items.prefetch_related(None).select_related(None).order_by()
    return list(grouped.values(*names).annotate(item_count=Count("pk")))
