"""What the search page asks of whatever answers it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from search.ranking import Question

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from search.query import Query


@dataclass(frozen=True, slots=True)
class Facets:
    """How many entries each choice of a filter would leave, the other filters being as they are.

    Entries without a financial year stand under an empty one.
    """

    kinds: Mapping[str, int] = field(default_factory=dict)
    financial_years: Mapping[str, int] = field(default_factory=dict)
    institutions: Mapping[int, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Results:
    """One page of what was found: keys of entries, the best first.

    ``page`` is the one that was asked for, or the last one there is. ``is_stand_in`` says that
    the engine is away and the database has answered for it. ``question`` is what was looked for,
    with other words for the same; ``corrections`` are words that stand nowhere, each with the one
    that was searched for instead.
    """

    entry_ids: Sequence[int] = ()
    total: int = 0
    page: int = 1
    facets: Facets = field(default_factory=Facets)
    is_stand_in: bool = False
    question: Question = field(default_factory=Question)
    corrections: Sequence[tuple[str, str]] = ()


class Engine(Protocol):
    """Finds entries by the analysed words that they hold and ranks them.

    Every word counts, none is required, a word of the title counts more than one of the body.
    An engine never raises because of what was typed.
    """

    def search(self, query: Query) -> Results: ...
