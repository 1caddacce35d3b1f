"""Handing out the files of documents, at addresses that stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import transaction
from django.http import Http404
from django.http.response import FileResponse
from django.shortcuts import get_object_or_404
from django.utils.cache import add_never_cache_headers, get_conditional_response
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from cms.core.files.fetched import stream_of
from publications.documents.asked import document_or_answer, is_private
from publications.documents.byte_ranges import part_asked_for

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from publications.models import Document

_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"
#: By what the file holds: a browser never gets to guess.
CONTENT_TYPES = {
    "csv": "text/csv",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "mp4": "video/mp4",
    "odp": f"{_OPEN}.presentation",
    "ods": f"{_OPEN}.spreadsheet",
    "odt": f"{_OPEN}.text",
    "pdf": "application/pdf",
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "rtf": "application/rtf",
    "txt": "text/plain",
    "vtt": "text/vtt",
    "webm": "video/webm",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "zip": "application/zip",
}


# Nothing is written, and on SQLite a transaction would wait for whoever writes.
@transaction.non_atomic_requests
@require_safe
def document_file(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """The file that is public now, at the permanent address."""
    document, answer = document_or_answer(request, pk, slug)
    return answer or _file(request, document, document)


@transaction.non_atomic_requests
@require_safe
def document_version(request: HttpRequest, pk: int, slug: str, number: int) -> HttpResponse:
    """A file that was public before; of the newest, that is the permanent address's."""
    document, answer = document_or_answer(request, pk, slug)
    if answer:
        return answer
    if number == document.version:
        return _file(request, document, document)
    return _file(request, document, get_object_or_404(document.versions, number=number))


@transaction.non_atomic_requests
@require_safe
def old_address(request: HttpRequest, pk: int | str, name: str) -> HttpResponse:
    """Lead from an address with the file's name to the permanent one."""
    _document, answer = document_or_answer(request, int(pk), None)
    if answer is None:
        raise Http404
    return answer


def _file(request: HttpRequest, document: Document, version: Any) -> HttpResponse:
    etag = f'"{version.file_hash}"' if version.file_hash else None
    response: Any = get_conditional_response(request, etag=etag)
    if response is None:
        response = _whole(version)
        response = part_asked_for(request, response, version.file_size, etag)
    if etag:
        response.headers["ETag"] = etag
    if is_private(document):
        add_never_cache_headers(response)
    return response


def _whole(version: Any) -> FileResponse:
    content_type = CONTENT_TYPES.get(version.kind, "application/octet-stream")
    try:
        file = stream_of(version.file.storage, version.file.name)
    except FileNotFoundError:
        raise Http404 from None
    response = FileResponse(file, content_type=content_type)
    is_shown = content_type in settings.WAGTAILDOCS_INLINE_CONTENT_TYPES
    disposition = content_disposition_header(not is_shown, version.filename)
    response.headers["Content-Disposition"] = disposition or "attachment"
    response.headers["Content-Security-Policy"] = "default-src 'none'"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
