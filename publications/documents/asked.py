"""The document that an address asks for, if whoever asks may have it, where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpResponse
from django.http.request import split_domain_port
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from wagtail import hooks

from cms.core.languages import links_to_same_view
from lga.frame import frame_for
from lga.models import Institution
from publications.models import Document

if TYPE_CHECKING:
    from django.http import HttpRequest

GONE = 410


def document_or_answer(
    request: HttpRequest, pk: int, slug: str | None, *, is_page: bool = False
) -> tuple[Document, HttpResponse | None]:
    """The document, and what to answer instead of it, if anything.

    On the admin's host officers see files, but no page of the public's.

    Privacy is asked first: the redirect to a document's own address would tell its title.
    """
    documents = Document.objects.select_related("collection")
    document: Document = get_object_or_404(documents, pk=pk)
    for hook in hooks.get_hooks("before_serve_document"):
        answer = hook(document, request)
        if isinstance(answer, HttpResponse):
            add_never_cache_headers(answer)
            return document, answer
    if elsewhere := _own_address(request, document, slug, is_page):
        return document, redirect(elsewhere)
    return document, _withdrawn(request, document) if document.is_withdrawn else None


def is_private(document: Document) -> bool:
    return document.collection.get_view_restrictions().exists()


def _own_address(request: HttpRequest, document: Document, slug: str | None, is_page: bool) -> str:
    """Where the document is, if not where it was asked for."""
    path = request.get_full_path()
    if slug != document.slug:
        path = document.url if slug is None else path.replace(f"/{slug}", f"/{document.slug}", 1)
    host, _port = split_domain_port(request.get_host())
    stays = host == settings.ADMIN_HOST and not is_page
    owner = None if stays else _owner_of(document)
    if owner and owner != frame_for(request).institution:
        return f"{owner.site.root_url}{path}"
    return path if slug != document.slug else ""


def _owner_of(document: Document) -> Institution | None:
    above = document.collection.get_ancestors(inclusive=True)
    owners = Institution.objects.filter(collection__in=above).select_related("site")
    return owners.order_by("-collection__depth").first()


def _withdrawn(request: HttpRequest, document: Document) -> HttpResponse:
    context = {
        "title": _("This document was withdrawn"),
        "document": document,
        "language_links": links_to_same_view(request),
    }
    answer = render(request, "publications/document_withdrawn.html", context, status=GONE)
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
