"""Whether the engine is worth asking, known to all processes."""

from __future__ import annotations

import time

from django.core.cache import cache

_KEY = "search-engine-is-away"
#: The worker tells when the engine is back; without a worker it is tried again after this.
MOST_SECONDS = 600


def is_open() -> bool:
    """Whether somebody has lately waited for the engine in vain."""
    opened = cache.get(_KEY)
    # Of a clock that was set back the cache would think for hours that little time has passed.
    return opened is not None and 0 <= time.time() - opened < MOST_SECONDS


def open_breaker() -> None:
    cache.set(_KEY, time.time(), MOST_SECONDS)


def close_breaker() -> None:
    cache.delete(_KEY)
