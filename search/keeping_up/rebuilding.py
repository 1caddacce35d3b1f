"""A new index from the table, beside the one that answers meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from search.engines.elastic import EngineAway
from search.keeping_up.sending import catch_up
from search.models import EngineState

if TYPE_CHECKING:
    from search.engines.elastic import Index

#: Larger than the worker's, since nobody waits for a single one.
BATCH = 1000


def rebuild_index(index: Index) -> int:
    """Make and fill an index, let it answer, and delete those before it; how many were sent.

    The worker goes on feeding the old one. What is written meanwhile reaches both: the new one
    catches up before it answers, and from then on the worker follows it from its own revision.
    """
    name = index.create()
    # Its own row: removals that happen now are kept until it has heard of them.
    state = EngineState.objects.create(engine=index.alias, index=name)
    try:
        sent = catch_up(index, state, name, BATCH)
        index.refresh(name)
        index.serve(name)
    except EngineAway:
        state.delete()
        raise
    EngineState.objects.filter(engine=index.alias).exclude(pk=state.pk).delete()
    return sent + catch_up(index, state, index.alias)
