"""Pictures of pages at the portal's own addresses, where no web server has them in a folder."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from django.core.files.storage import default_storage
from django.db import transaction
from django.http import FileResponse, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from cms.core.files.answers import answer_later
from cms.core.files.away import StoreAway
from cms.core.files.fetched import stream_of

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

#: What renditions are; whatever else lies there is saved and not shown.
CONTENT_TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
#: Browsers keep a picture for a month. A proxy of ours asks each minute whether it is still there,
#: and has it for a day while nobody can tell.
CACHE_CONTROL = "public, max-age=2592000, s-maxage=60, stale-if-error=86400"


# It asks the database for nothing.
@transaction.non_atomic_requests
@require_safe
def picture(request: HttpRequest, name: str) -> HttpResponseBase:
    """A rendition; originals and documents lie elsewhere and are not given out here."""
    stored = f"images/{name}"
    try:
        changed = int(default_storage.get_modified_time(stored).timestamp())
        unchanged = get_conditional_response(request, last_modified=changed)
        return _kept(unchanged or _whole(stored), changed)
    except StoreAway as error:
        return answer_later(request, error)
    except OSError:
        return HttpResponse("No such picture.\n", status=404, content_type="text/plain")


def _whole(stored: str) -> FileResponse:
    ending = PurePosixPath(stored).suffix.lower()
    content_type = CONTENT_TYPES.get(ending, "application/octet-stream")
    file = stream_of(default_storage, stored)
    return FileResponse(file, as_attachment=ending not in CONTENT_TYPES, content_type=content_type)


def _kept(response: HttpResponseBase, changed: int) -> HttpResponseBase:
    response.headers["Cache-Control"] = CACHE_CONTROL
    response.headers["Content-Security-Policy"] = "default-src 'none'"
    response.headers["Last-Modified"] = http_date(changed)
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
