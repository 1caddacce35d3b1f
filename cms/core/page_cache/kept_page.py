"""An answer that is the same for everybody, as it lies in the cache."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from django.http import HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from cms.core.page_cache.subjects import Subjects
    from cms.core.page_cache.versions import Versions

#: Browsers ask each time whether their copy still holds; proxies of ours keep it for a second, and
#: for a day when nothing answers. Not `stale-while-revalidate`: a browser heeds it, too, and would
#: show its copy without a connection and without saying so.
CACHE_CONTROL = "public, max-age=0, s-maxage=1, stale-if-error=86400"
PRIVATE = "private, no-cache"


def mark_as_public(response: HttpResponseBase, page_id: int) -> None:
    """Say of an answer that it shows a page as everybody sees it."""
    response.shows_page = page_id  # type: ignore[attr-defined]


def page_shown(response: HttpResponseBase) -> int | None:
    """The id of the page that an answer shows to everybody."""
    return getattr(response, "shows_page", None)


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page with all its headers and what it shows, as of a version of that."""

    version: str
    subjects: Subjects
    page_id: int
    body: bytes
    packed: bytes
    headers: tuple[tuple[str, str], ...]
    etag: str

    @classmethod
    def made_from(
        cls, request: HttpRequest, response: Any, versions: Versions, subjects: Subjects
    ) -> Self | None:
        """None where the answer is one reader's own, or whoever made it asked who she is."""
        page_id = page_shown(response)
        is_personal = response.cookies or request.session.accessed
        if response.status_code != 200 or is_personal or response.streaming or not page_id:
            return None
        body = response.content
        etag = hashlib.sha256(body).hexdigest()[:32]
        packed = gzip.compress(body, mtime=0)
        headers, version = tuple(response.items()), versions.of(subjects)
        return cls(version, subjects, page_id, body, packed, headers, etag)

    def holds(self, versions: Versions | None) -> bool:
        """Whether nothing of it has changed; as far as anybody can tell, if nobody can."""
        return versions is None or self.version == versions.of(self.subjects)

    def answer(self, request: HttpRequest) -> HttpResponseBase:
        """The page, or that the reader's copy still holds.

        Packed once for all: what everybody gets has no secret that its length could tell.
        """
        is_packed = "gzip" in request.headers.get("Accept-Encoding", "")
        etag = f'"{self.etag}-gzip"' if is_packed else f'"{self.etag}"'
        response = self._whole(is_packed)
        response["ETag"], response["Cache-Control"] = etag, CACHE_CONTROL
        patch_vary_headers(response, ["Accept-Encoding"])
        unchanged = get_conditional_response(request, etag=etag, response=response)
        answer = unchanged or response
        mark_as_public(answer, self.page_id)
        return answer

    def _whole(self, is_packed: bool) -> HttpResponse:
        response = HttpResponse(self.packed if is_packed else self.body)
        for name, value in self.headers:
            response[name] = value
        response["Content-Length"] = str(len(response.content))
        if is_packed:
            response["Content-Encoding"] = "gzip"
        return response
