"""Whether the engine is worth asking, known to all processes."""

from __future__ import annotations

from django.core.cache import cache

_KEY = "search-engine-is-away"
#: The worker tells when the engine is back; without a worker it is tried again after this.
MOST_SECONDS = 600


def is_open() -> bool:
    """Whether somebody has lately waited for the engine in vain."""
    return cache.get(_KEY) is not None


def open_breaker() -> None:
    cache.set(_KEY, True, MOST_SECONDS)


def close_breaker() -> None:
    cache.delete(_KEY)
