"""An engine that may fail, and the database that answers meanwhile."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from search.engines import breaker
from search.engines.elastic.transport import EngineAway

if TYPE_CHECKING:
    from search.engines.base import Engine, Results
    from search.query import Query

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class WithStandIn:
    """Asks the engine until it fails once; then the stand-in, until the worker has seen it again.

    The reader who finds out has waited; nobody else does.
    """

    engine: Engine
    stand_in: Engine

    def search(self, query: Query) -> Results:
        if not breaker.is_open():
            try:
                return self.engine.search(query)
            except EngineAway as away:
                logger.warning("The search engine is away, the database answers: %s", away)
                breaker.open_breaker()
        return replace(self.stand_in.search(query), is_stand_in=True)
