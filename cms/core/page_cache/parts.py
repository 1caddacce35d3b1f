"""Parts that all pages of a host share, made once for a version of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from django.core.cache import caches

from cms.core.page_cache.changes import KEPT_FOR, version_known

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

Part = TypeVar("Part")


def kept_part(request: HttpRequest, name: str, make: Callable[[], Part]) -> Part:
    """What ``make`` returns, kept for the other pages of the same host and version.

    ``name`` tells it from other parts and from itself in another language. Nothing is kept for
    requests that know no version. Each caller gets a copy, which it may change.
    """
    version = version_known(request)
    if not version:
        return make()
    key = f"part:{name}:{version}"
    kept: Any = caches["pages"].get(key)
    if kept is None:
        kept = (make(),)
        caches["pages"].set(key, kept, KEPT_FOR)
    return kept[0]
