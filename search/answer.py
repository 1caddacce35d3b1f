"""The one way from a question to its results, for the page, the feeds, the API and measurements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from search.engines import current_engine

if TYPE_CHECKING:
    from search.engines import Results
    from search.query import Query


def answer(query: Query) -> Results:
    """What is found, the best first: one page of it, and the counts of the whole."""
    return current_engine().search(query)
