"""The links by which results are narrowed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from cms.core.search_document import SearchKind
from search.forms import Scope

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lga.models import Institution
    from search.engines import Facets
    from search.query import Query


@dataclass(frozen=True, slots=True)
class FilterLink:
    """One answer to a question by which results are narrowed, and how many it would leave."""

    label: str
    url: str
    is_current: bool
    count: int


@dataclass(frozen=True, slots=True)
class FilterLinks:
    """All links of one page of results; each keeps the other filters as they are."""

    query: Query
    scope: Scope
    facets: Facets

    def scopes(self, institution: Institution | None) -> list[FilterLink]:
        if institution is None:
            return []
        found = self.facets.institutions
        return [
            self._scope(Scope.HERE, institution.short_name, found.get(institution.pk, 0)),
            self._scope(Scope.REGION, str(Scope.REGION.label), sum(found.values())),
        ]

    def kinds(self) -> list[FilterLink]:
        labels = dict(SearchKind.choices)
        in_order = [kind for kind in labels if kind in self.facets.kinds or kind == self.query.kind]
        return self._choices(
            "kind",
            self.query.kind,
            [(kind, str(labels[kind])) for kind in in_order],
            self.facets.kinds,
            _("All kinds"),
        )

    def financial_years(self) -> list[FilterLink]:
        chosen = self.query.financial_year
        years = sorted({*self.facets.financial_years, chosen} - {""}, reverse=True)
        return self._choices(
            "year",
            chosen,
            [(year, year) for year in years],
            self.facets.financial_years,
            _("All years"),
        )

    def _scope(self, scope: Scope, label: str, count: int) -> FilterLink:
        return FilterLink(label, self._url(scope=scope.value), scope is self.scope, count)

    def _choices(
        self,
        name: str,
        chosen: str,
        choices: Iterable[tuple[str, str]],
        counts: Mapping[str, int],
        all_label: str,
    ) -> list[FilterLink]:
        links = [
            FilterLink(label, self._url(**{name: value}), value == chosen, counts.get(value, 0))
            for value, label in choices
        ]
        if not links:
            return []
        everything = sum(counts.values())
        return [FilterLink(all_label, self._url(**{name: ""}), not chosen, everything), *links]

    def _url(self, **changed: str) -> str:
        parameters = {
            "q": self.query.text,
            "scope": self.scope.value,
            "kind": self.query.kind,
            "year": self.query.financial_year,
        } | changed
        return f"?{urlencode({name: value for name, value in parameters.items() if value})}"
