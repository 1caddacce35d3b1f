"""Where computed things are kept: by all processes together, and by each for itself."""

from __future__ import annotations

from typing import Any

from cms.settings.environment import env

REDIS = "django_redis.cache.RedisCache"
RESTING_REDIS = "cms.core.resting_redis.RestingRedis"
FILES = "cms.core.disk.cache.ForgivingFileCache"
#: In seconds. Who is asked for a page does not wait for a cache.
REDIS_PATIENCE = 1


def caches() -> dict[str, dict[str, Any]]:
    """The shared cache of `CACHE_URL`, and each process's own of whole pages.

    A Redis that is away costs a portal its memory and nothing else: django-redis, unlike Django,
    can take that for an empty cache. With a disk that is full, so does our cache in files.
    """
    shared: dict[str, Any] = env.cache_url("CACHE_URL", backend=_backend())
    if shared["BACKEND"] == REDIS:
        shared["OPTIONS"] = {
            **shared.get("OPTIONS", {}),
            "IGNORE_EXCEPTIONS": True,
            "REDIS_CLIENT_CLASS": RESTING_REDIS,
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
    scheme = env.str("CACHE_URL").partition(":")[0]
    return FILES if scheme == "filecache" else REDIS if scheme.startswith("redis") else None
