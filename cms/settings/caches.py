"""Where computed things are kept: by all processes together, and by each for itself."""

from __future__ import annotations

from typing import Any

from cms.settings.environment import env

REDIS = "django_redis.cache.RedisCache"
#: In seconds. Who is asked for a page does not wait for a cache.
REDIS_PATIENCE = 1


def caches() -> dict[str, dict[str, Any]]:
    """The shared cache of `CACHE_URL`, and each process's own of whole pages.

    A Redis that is away costs a portal its memory and nothing else: django-redis, unlike Django,
    can take that for an empty cache.
    """
    shared: dict[str, Any] = env.cache_url("CACHE_URL", backend=_backend())
    if shared["BACKEND"] == REDIS:
        shared["OPTIONS"] = {
            **shared.get("OPTIONS", {}),
            "IGNORE_EXCEPTIONS": True,
            "SOCKET_CONNECT_TIMEOUT": REDIS_PATIENCE,
            "SOCKET_TIMEOUT": REDIS_PATIENCE,
        }
    pages = {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "OPTIONS": {"MAX_ENTRIES": env("PAGES_KEPT")},
    }
    return {"default": shared, "pages": pages}


def _backend() -> str | None:
    return REDIS if env.str("CACHE_URL").startswith("redis") else None
