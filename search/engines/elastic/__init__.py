"""Elasticsearch 9 or OpenSearch 3, whichever `SEARCH_URL` names."""

from __future__ import annotations

from search.engines.elastic.address import Address
from search.engines.elastic.engine import ElasticEngine
from search.engines.elastic.index import Index
from search.engines.elastic.transport import EngineAway, Transport, connect

__all__ = ["Address", "ElasticEngine", "EngineAway", "Index", "Transport", "connect"]
