"""Those who answer: one small module each, chosen here and known to nobody else."""

from __future__ import annotations

from django.conf import settings

from search.engines.base import Engine, Facets, Results
from search.engines.database import DatabaseEngine
from search.engines.elastic import Address, ElasticEngine, Index, connect
from search.engines.standing_in import WithStandIn
from search.engines.titles import newest_titles

__all__ = [
    "DatabaseEngine",
    "ElasticEngine",
    "Engine",
    "Facets",
    "Results",
    "current_engine",
    "current_index",
    "newest_titles",
]


def current_engine() -> Engine:
    """The engine that answers now."""
    if not settings.SEARCH_URL:
        return DatabaseEngine()
    address = Address.read(settings.SEARCH_URL)
    return WithStandIn(ElasticEngine(connect(address), address.prefix), DatabaseEngine())


def current_index() -> Index | None:
    """The index that must be kept up with; the database's own needs nobody."""
    if not settings.SEARCH_URL:
        return None
    address = Address.read(settings.SEARCH_URL)
    return Index(connect(address), address.prefix)
