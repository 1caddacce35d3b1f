"""Bringing one index up to the table, batch after batch."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from search.keeping_up.changes import BATCH, changes_after, newest_revision

if TYPE_CHECKING:
    from search.engines.elastic import Index
    from search.models import EngineState

logger = logging.getLogger(__name__)


def catch_up(index: Index, state: EngineState, into: str, size: int = BATCH) -> int:
    """Send batch after batch; each is confirmed once the engine has it, so none is lost."""
    sent = 0
    while state.confirmed < newest_revision():
        changes = changes_after(state.confirmed, size)
        if changes.entries or changes.removals:
            for refused in index.send(changes.entries, changes.removals, into):
                logger.error("The search engine refuses an entry for good: %s", refused)
        state.confirm(changes.up_to)
        sent += len(changes.entries) + len(changes.removals)
    return sent
