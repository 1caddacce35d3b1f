"""The links by which results are narrowed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.translation import gettext as _

from cms.core.languages import language_name
from cms.core.search_document import SearchKind
from search.choices import Scope, Sort

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lga.frame import Frame
    from lga.models import Institution
    from search.asked import Asked
    from search.engines import Facets


@dataclass(frozen=True, slots=True)
class FilterLink:
    """One answer to a question by which results are narrowed, and how many it would leave.

    ``count`` is None where nobody has counted.
    """

    label: str
    url: str
    is_current: bool
    count: int | None = None


@dataclass(frozen=True, slots=True)
class FilterLinks:
    """All links of one page of results; each keeps the other filters as they are."""

    asked: Asked
    facets: Facets

    def scopes(self, institution: Institution | None) -> list[FilterLink]:
        if institution is None:
            return []
        found = self.facets.institutions
        return [
            self._scope(Scope.HERE, institution.short_name, found.get(institution.pk, 0)),
            self._scope(Scope.REGION, str(Scope.REGION.label), sum(found.values())),
        ]

    def institutions(self, frame: Frame) -> list[FilterLink]:
        """Whose results there are, where those of all are looked through."""
        if self.asked.scope is not Scope.REGION:
            return []
        chosen = self.asked.chosen
        counts = {one.slug: self.facets.institutions.get(one.pk, 0) for one in frame.institutions}
        offered = [one for one in frame.institutions if counts[one.slug] or one == chosen]
        return self._choices(
            "institution",
            chosen.slug if chosen else "",
            [(one.slug, one.short_name) for one in offered],
            counts,
            _("All institutions"),
        )

    def kinds(self) -> list[FilterLink]:
        labels, chosen = dict(SearchKind.choices), self.asked.query.kind
        in_order = [kind for kind in labels if kind in self.facets.kinds or kind == chosen]
        return self._choices(
            "kind",
            chosen,
            [(kind, str(labels[kind])) for kind in in_order],
            self.facets.kinds,
            _("All kinds"),
        )

    def financial_years(self) -> list[FilterLink]:
        chosen = self.asked.query.financial_year
        years = sorted({*self.facets.financial_years, chosen} - {""}, reverse=True)
        return self._choices(
            "year",
            chosen,
            [(year, year) for year in years],
            self.facets.financial_years,
            _("All years"),
        )

    def languages(self) -> list[FilterLink]:
        """The languages of the portal that something found is written in."""
        chosen = self.asked.query.language
        codes = [code for code, _name in settings.LANGUAGES]
        return self._choices(
            "language",
            chosen,
            [
                (code, language_name(code))
                for code in codes
                if code in self.facets.languages or code == chosen
            ],
            self.facets.languages,
            _("All languages"),
        )

    def wider(self, frame: Frame) -> list[FilterLink]:
        """Each filter whose leaving out finds something, as the choice of everything."""
        choices = (self.institutions(frame), self.kinds(), self.financial_years())
        firsts = [links[0] for links in (*choices, self.languages()) if links]
        return [link for link in firsts if link.count and not link.is_current]

    def sorts(self) -> list[FilterLink]:
        chosen = self.asked.query.sort
        return [
            FilterLink(str(Sort.RELEVANCE.label), self.asked.address(sort=""), not chosen),
            FilterLink(str(Sort.DATE.label), self.asked.address(sort="date"), chosen == "date"),
        ]

    def _scope(self, scope: Scope, label: str, count: int) -> FilterLink:
        url = self.asked.address(scope=scope.value)
        return FilterLink(label, url, scope is self.asked.scope, count)

    def _choices(
        self,
        name: str,
        chosen: str,
        choices: Iterable[tuple[str, str]],
        counts: Mapping[str, int],
        all_label: str,
    ) -> list[FilterLink]:
        address = self.asked.address
        links = [
            FilterLink(label, address(**{name: value}), value == chosen, counts.get(value, 0))
            for value, label in choices
        ]
        if not links:
            return []
        everything = sum(counts.values())
        return [FilterLink(all_label, address(**{name: ""}), not chosen, everything), *links]
