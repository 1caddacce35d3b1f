"""Parts that pages of a host share, made once until something of them changes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from django.core.cache import caches

from cms.core.page_cache.changes import KEPT_FOR
from cms.core.page_cache.subjects import Subjects, also_shown, noting_subjects
from cms.core.page_cache.versions import Versions, versions_known

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class _KeptPart:
    """A part with what it shows, as of a version of that."""

    part: Any
    subjects: Subjects
    version: str

    def holds(self, versions: Versions) -> bool:
        return self.version == versions.of(self.subjects)


def kept_part(request: HttpRequest, name: str, make: Callable[[], Part]) -> Part:
    """What ``make`` returns, kept for the other pages of the same host while it holds.

    ``name`` tells it from other parts and from itself in another language. Nothing is kept for
    requests that know no version, and no None: anybody can ask for what there is not. Each caller
    gets a copy, which it may change.
    """
    versions = versions_known(request)
    if versions is None:
        return make()
    key = hashlib.sha256(f"part\n{request.get_host()}\n{name}".encode()).hexdigest()
    kept: _KeptPart | None = caches["pages"].get(key)
    if kept is None or not kept.holds(versions):
        with noting_subjects() as subjects:
            part = make()
        if part is None:
            return part
        kept = _KeptPart(part, frozenset(subjects), versions.of(subjects))
        caches["pages"].set(key, kept, KEPT_FOR)
    also_shown(kept.subjects)
    result: Part = kept.part
    return result
