"""Noting that pages show something else from now on."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.utils import timezone

from cms.core.models.shown_change import ShownChange
from cms.core.page_cache.subjects import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: So long a change is remembered.
REMEMBERED = datetime.timedelta(hours=2)
#: How long a page or a part may be kept, in seconds: half of it, lest a forgotten change be missed.
KEPT_FOR = REMEMBERED.total_seconds() / 2


@dataclass(frozen=True)
class _Noted:
    """Stands among what a transaction does once committed, for as long as its row stands."""

    host: str
    subject: str

    def __call__(self) -> None:
        """There is nothing to do: the row is what counts."""


def note_change(
    hosts: Iterable[str],
    subjects: Iterable[str] = (EVERYTHING,),
    moments: Iterable[datetime.datetime] = (),
) -> None:
    """What these hosts show of these subjects changes now, and at each of these future moments.

    Within a transaction each is noted once. Should only a part of it be rolled back, that part's
    note goes with it, and the next change is noted anew.
    """
    now = timezone.now()
    ahead = sorted({moment for moment in moments if moment > now})
    rows = []
    for host, subject in product(sorted(set(hosts)), sorted(set(subjects))):
        rows += [ShownChange(host=host, subject=subject, at=moment) for moment in ahead]
        if not _is_noted(_Noted(host, subject)):
            rows.append(ShownChange(host=host, subject=subject, at=now))
    ShownChange.objects.bulk_create(rows)


def forget_old_changes() -> None:
    """Drop what no kept page can be older than."""
    ShownChange.objects.filter(at__lt=timezone.now() - REMEMBERED).delete()


def _is_noted(note: _Noted) -> bool:
    if not connection.in_atomic_block:
        return False
    # The first change of a long transaction notes it, so it stands near the beginning.
    if any(note == waiting[1] for waiting in connection.run_on_commit):
        return True
    transaction.on_commit(note)
    return False
