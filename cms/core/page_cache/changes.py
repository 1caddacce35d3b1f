"""Noting that pages show something else from now on, and telling by a version that they do."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.db.models import Count, Max
from django.utils import timezone

from cms.core.models.shown_change import ShownChange

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest

#: So long a change is remembered.
REMEMBERED = datetime.timedelta(hours=2)
#: How long a page or a part may be kept, in seconds: half of it, lest a forgotten change be missed.
KEPT_FOR = REMEMBERED.total_seconds() / 2


@dataclass(frozen=True)
class _Noted:
    """Stands among what a transaction does once committed, for as long as its row stands."""

    host: str

    def __call__(self) -> None:
        """There is nothing to do: the row is what counts."""


def note_change(hosts: Iterable[str], moments: Iterable[datetime.datetime] = ()) -> None:
    """What these hosts show has changed, and changes again at each of these future moments.

    Within a transaction a host is noted once. Should only a part of it be rolled back, that part's
    note goes with it, and the next change is noted anew.
    """
    now = timezone.now()
    ahead = sorted({moment for moment in moments if moment > now})
    rows = []
    for host in sorted(set(hosts)):
        rows += [ShownChange(host=host, at=moment) for moment in ahead]
        if not _is_noted(host):
            rows.append(ShownChange(host=host, at=now))
    ShownChange.objects.bulk_create(rows)


def version_of(host: str) -> str:
    """Another text after each change of what a host shows, and on each day; one query.

    Counted as well, since a transaction that began first may commit its row last. Raises what the
    database raises when it is away.
    """
    now = timezone.now()
    due = ShownChange.objects.of(host).filter(at__lte=now)
    found = due.aggregate(rows=Count("pk"), latest=Max("pk"))
    return f"{found['rows']}-{found['latest']}-{timezone.localdate(now)}"


def remember_version(request: HttpRequest, version: str) -> None:
    """Let whoever makes a part of the answer know of which version it will be."""
    request.shown_version = version and f"{request.get_host()}:{version}"  # type: ignore[attr-defined]


def version_known(request: HttpRequest) -> str:
    """The host and version that the answer will be of; empty where no page is made to be kept."""
    return str(getattr(request, "shown_version", ""))


def forget_old_changes() -> None:
    """Drop what no kept page can be older than."""
    ShownChange.objects.filter(at__lt=timezone.now() - REMEMBERED).delete()


def _is_noted(host: str) -> bool:
    if not connection.in_atomic_block:
        return False
    note = _Noted(host)
    # The first change of a long transaction notes it, so it stands near the beginning.
    if any(note == waiting[1] for waiting in connection.run_on_commit):
        return True
    transaction.on_commit(note)
    return False
