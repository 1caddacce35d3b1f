"""A question as the address of a page of results holds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from search.choices import Scope

if TYPE_CHECKING:
    from lga.models import Institution
    from search.query import Query


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, where, and which institution of the whole region alone, if any."""

    query: Query
    scope: Scope
    chosen: Institution | None = None

    def address(self, **changed: str) -> str:
        """The end of the address that asks the same, with some of it changed; the first page."""
        return f"?{urlencode(self.parameters(**changed))}"

    def parameters(self, **changed: str) -> dict[str, str]:
        """Only those that say something, in a steady order."""
        parameters = {
            "q": self.query.text,
            "scope": self.scope.value,
            "institution": self.chosen.slug if self.chosen else "",
            "kind": self.query.kind,
            "year": self.query.financial_year,
            "language": self.query.language,
            "sort": self.query.sort,
            "exact": "1" if self.query.is_exact else "",
        } | changed
        if parameters["scope"] != Scope.REGION:
            parameters["institution"] = ""
        return {name: value for name, value in parameters.items() if value}
