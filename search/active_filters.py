"""What the results are narrowed to, and how to take each of it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cms.core.languages import language_name
from cms.core.links import Link
from cms.core.search_document import SearchKind

if TYPE_CHECKING:
    from search.asked import Asked

_NAMES = ("institution", "kind", "year", "language")


def active_filters(asked: Asked) -> list[Link]:
    """A link for each filter, called as its answer is, to the results without it."""
    query = asked.query
    labels = {
        "institution": asked.chosen.short_name if asked.chosen else "",
        "kind": str(SearchKind(query.kind).label) if query.kind else "",
        "year": query.financial_year,
        "language": language_name(query.language) if query.language else "",
    }
    return [Link(labels[name], asked.address(**{name: ""})) for name in _NAMES if labels[name]]


def address_without_filters(asked: Asked) -> str:
    """All results of the question, where and in the order in which they are asked for."""
    return asked.address(**dict.fromkeys(_NAMES, ""))
