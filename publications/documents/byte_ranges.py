"""Part of a file, for a download that goes on after a break and for viewers that leaf through."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, StreamingHttpResponse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest

PARTIAL, UNSATISFIABLE = 206, 416
_CHUNK = 64 * 1024
_ONE_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


def part_asked_for(request: HttpRequest, whole: Any, size: int | None, etag: str | None) -> Any:
    """The part of a file that a request asks for; all of it where it asks for none.

    Several ranges at once are answered with the whole, as the standard allows.
    """
    if not size:
        return whole
    whole.headers["Accept-Ranges"] = "bytes"
    asked = _ONE_RANGE.fullmatch(request.headers.get("range", ""))
    if not asked or asked.group() == "bytes=-" or not _is_same_file(request, etag):
        return whole
    first, last = _bounds(asked, size)
    if first > last:
        whole.file_to_stream.close()
        return HttpResponse(status=UNSATISFIABLE, headers={"Content-Range": f"bytes */{size}"})
    return _part(whole, first, last, size)


def _is_same_file(request: HttpRequest, etag: str | None) -> bool:
    condition = request.headers.get("if-range")
    return condition is None or condition == etag


def _bounds(asked: re.Match[str], size: int) -> tuple[int, int]:
    first, last = asked.groups()
    if not first:
        return max(size - int(last), 0), size - 1 if int(last) else -1
    return int(first), min(int(last), size - 1) if last else size - 1


def _part(whole: Any, first: int, last: int, size: int) -> StreamingHttpResponse:
    file = whole.file_to_stream
    file.seek(first)
    part = StreamingHttpResponse(_read(file, last - first + 1), status=PARTIAL)
    for name, value in whole.headers.items():
        part.headers[name] = value
    part.headers["Content-Length"] = str(last - first + 1)
    part.headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    part._resource_closers.append(file.close)  # type: ignore[attr-defined]
    return part


def _read(file: Any, left: int) -> Iterator[bytes]:
    while left > 0 and (chunk := file.read(min(_CHUNK, left))):
        left -= len(chunk)
        yield chunk
