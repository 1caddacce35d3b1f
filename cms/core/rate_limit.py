"""How often somebody may do something, without remembering who did it."""

from __future__ import annotations

from django.core.cache import cache
from django.utils.crypto import salted_hmac


def is_allowed(action: str, subject: str, *, limit: int, seconds: int) -> bool:
    """Whether a subject may do this once more; if so, it is counted.

    At most ``limit`` times in any stretch of ``seconds``. Each time takes a slot of the cache that
    frees itself. The cache holds only a keyed hash of the subject, for so long.
    """
    digest = salted_hmac(f"rate-limit:{action}", subject, algorithm="sha256").hexdigest()
    slots = (f"rate-limit:{digest}:{number}" for number in range(limit))
    # `add` is the one write that no cache lets two processes win.
    return any(cache.add(slot, 1, seconds) for slot in slots)
