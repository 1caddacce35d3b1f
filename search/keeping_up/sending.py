"""What the worker does twice a second: send what has changed, and forget what all have heard."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from django.utils import timezone

from search.engines import breaker
from search.engines.elastic import ElasticEngine, EngineAway
from search.keeping_up.catching_up import catch_up
from search.keeping_up.changes import newest_revision
from search.keeping_up.rebuilding import forget_unfinished, make_index
from search.locks import AnotherIsAtWork, only_one
from search.models import EngineState, Removal

if TYPE_CHECKING:
    from search.engines.elastic import Index

logger = logging.getLogger(__name__)


def keep_up(index: Index) -> int:
    """Bring the index that answers up to the table, if it is its time; how many changes went.

    An engine that fails is left alone for a while. One that was wiped is filled anew, and so is
    one that this database knows nothing of: it holds what another database held.
    """
    state = EngineState.objects.of(index.alias).newest_first().first()
    if state and state.is_waiting(timezone.now()):
        return 0
    if state and state.confirmed == newest_revision() and not breaker.is_open():
        return 0
    try:
        with only_one("feeding-the-index"):
            return _keep_up(index)
    except AnotherIsAtWork:
        return 0
    except EngineAway as away:
        _put_off(index, away)
        return 0


def _keep_up(index: Index) -> int:
    serving = index.serving()
    state = EngineState.objects.filter(index=serving or "").first()
    if serving is None or state is None:
        sent = make_index(index)
    else:
        forget_unfinished(index, serving)
        sent = catch_up(index, state, index.alias)
    _let_readers_return(index)
    for state in EngineState.objects.of(index.alias):
        state.is_well()
    return sent


def _let_readers_return(index: Index) -> None:
    """Close the breaker once a question is answered: an engine may take all else and hang there."""
    if breaker.is_open():
        ElasticEngine(index.transport, index.alias).try_out()
        breaker.close_breaker()


def forget_confirmed_removals() -> None:
    """Delete the removals that every index has heard of; without an index, all of them.

    Asked first, since on SQLite even a deletion of nothing makes every writer wait.
    """
    states = EngineState.objects.order_by("confirmed").values_list("confirmed", flat=True)
    oldest = states.first()
    heard_of = newest_revision() if oldest is None else oldest
    confirmed = Removal.objects.filter(revision__lte=heard_of)
    if confirmed.exists():
        confirmed.delete()


def _put_off(index: Index, away: EngineAway) -> None:
    unmade = {"engine": index.alias, "index": f"{index.alias}-not-made-yet"}
    state = EngineState.objects.of(index.alias).newest_first().first()
    state = state or EngineState.objects.create(**unmade)
    state.put_off(str(away), timezone.now())
    breaker.open_breaker()
    if state.failures == 1:
        logger.warning("The search engine is away: %s", away)
