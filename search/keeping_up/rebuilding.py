"""A new index from the table, beside the one that answers meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from search.engines.elastic import EngineAway
from search.keeping_up.catching_up import catch_up
from search.locks import alone, only_one
from search.models import EngineState

if TYPE_CHECKING:
    from search.engines.elastic import Index

#: Larger than the worker's, since nobody waits for a single one.
BATCH = 1000
_MAKING = "making-an-index"
#: How long to wait for the worker, which takes the same lock for a moment to tidy up.
_PATIENCE = 2


def rebuild_index(index: Index) -> int:
    """Make and fill an index, let it answer, and delete those before it; how many were sent.

    The worker goes on feeding the old one. What is written meanwhile reaches both: the new one
    catches up before it answers, and from then on the worker follows it from its own revision.
    """
    with only_one(_MAKING, _PATIENCE):
        state = _begin(index)
        try:
            return _finish(index, state)
        except EngineAway:
            state.delete()
            raise


def make_index(index: Index) -> int:
    """Make the index that is missing; one that was begun when the engine failed is gone on with."""
    with only_one(_MAKING, _PATIENCE):
        return _finish(index, _begun(index) or _begin(index))


def forget_unfinished(index: Index, serving: str) -> None:
    """Forget every index but this one, unless somebody is making one just now.

    A rebuild that was killed has left its state, and removals would be kept for it for ever.
    """
    others = EngineState.objects.of(index.alias).exclude(index=serving)
    if others.exists():
        with alone(_MAKING) as nobody_makes_one:
            if nobody_makes_one:
                others.delete()


def _begin(index: Index) -> EngineState:
    # Its own row: removals that happen from now on are kept until it has heard of them.
    return EngineState.objects.create(engine=index.alias, index=index.create())


def _begun(index: Index) -> EngineState | None:
    there = EngineState.objects.of(index.alias).filter(index__in=index.names())
    return there.newest_first().first()


def _finish(index: Index, state: EngineState) -> int:
    sent = catch_up(index, state, index.entrance(state.index), BATCH)
    index.refresh(state.index)
    index.serve(state.index)
    EngineState.objects.of(index.alias).exclude(pk=state.pk).delete()
    return sent + catch_up(index, state, index.alias)
