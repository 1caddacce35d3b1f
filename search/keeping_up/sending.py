"""Sending what has changed, until an index has confirmed all of it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from django.utils import timezone

from search.engines import breaker
from search.engines.elastic import EngineAway
from search.keeping_up.changes import BATCH, changes_after, newest_revision
from search.models import EngineState, Removal

if TYPE_CHECKING:
    from search.engines.elastic import Index

logger = logging.getLogger(__name__)


def keep_up(index: Index) -> int:
    """Bring the index that answers up to the table, if it is its time; how many changes went.

    An engine that fails is left alone for a while. One that was wiped is filled anew.
    """
    state = EngineState.objects.filter(engine=index.alias).order_by("-pk").first()
    if state and state.is_waiting(timezone.now()):
        return 0
    if state and state.confirmed == newest_revision() and not breaker.is_open():
        return 0
    state = state or EngineState(engine=index.alias, index=f"{index.alias}-not-made-yet")
    try:
        return _keep_up(index)
    except EngineAway as away:
        _put_off(state, away)
        return 0


def _keep_up(index: Index) -> int:
    serving = index.serving()
    if serving is None:
        serving = index.create()
        index.serve(serving)
        # What was known of an index that is gone would keep removals for ever.
        EngineState.objects.filter(engine=index.alias).delete()
    state, _ = EngineState.objects.get_or_create(index=serving, defaults={"engine": index.alias})
    sent = catch_up(index, state, index.alias)
    breaker.close_breaker()
    return sent


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


def _put_off(state: EngineState, away: EngineAway) -> None:
    if state._state.adding:
        state.save()
    state.put_off(str(away), timezone.now())
    breaker.open_breaker()
    if state.failures == 1:
        logger.warning("The search engine is away: %s", away)
