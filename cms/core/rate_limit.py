"""How often somebody may do something, without remembering who did it.

At most ``limit`` times in any stretch of ``seconds``. Each time takes a slot of the shared cache
that frees itself. The cache holds only a keyed hash of the subject, for so long.
"""

from __future__ import annotations

import datetime

from django.core.cache import cache
from django.utils import timezone
from django.utils.crypto import salted_hmac


class TooOften(Exception):
    """Somebody must wait; ``until`` says how long."""

    def __init__(self, until: datetime.datetime) -> None:
        super().__init__(f"not before {until:%H:%M}")
        self.until = until


def take_turn(action: str, subject: str, *, limit: int, seconds: int) -> None:
    """Count that a subject does this once more, or raise TooOften."""
    digest = salted_hmac(f"rate-limit:{action}", subject, algorithm="sha256").hexdigest()
    slots = [f"rate-limit:{digest}:{number}" for number in range(limit)]
    free_again = timezone.now().timestamp() + seconds
    # `add` is the one write that no cache lets two processes win.
    if any(cache.add(slot, free_again, seconds) for slot in slots):
        return
    taken = cache.get_many(slots).values()
    if slots and not taken:
        # A cache that is away remembers nobody; that is no reason to turn citizens away.
        return
    first = min(taken, default=free_again)
    raise TooOften(datetime.datetime.fromtimestamp(first, tz=datetime.UTC))


def is_allowed(action: str, subject: str, *, limit: int, seconds: int) -> bool:
    """Whether a subject may do this once more; if so, it is counted."""
    try:
        take_turn(action, subject, limit=limit, seconds=seconds)
    except TooOften:
        return False
    return True
