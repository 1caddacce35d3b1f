"""A document's text as an ordinary page, for those for whom the file is too much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.db import transaction
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.core.languages import links_to_same_view
from cms.core.links import Link
from publications.documents.asked import document_or_answer, is_private
from publications.models.document_reading import PARTS_A_VIEW

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


# Nothing is written, and on SQLite a transaction would wait for whoever writes.
@transaction.non_atomic_requests
@require_safe
def document_text(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """The text, part by part, with what is known of the file and its older versions."""
    document, answer = document_or_answer(request, pk, slug, is_page=True)
    if answer:
        return answer
    texts = document.current_texts if document.has_text else document.texts.none()
    context = {
        "title": document.title,
        "document": document,
        "versions": list(document.versions.all()),
        "texts": Paginator(texts, PARTS_A_VIEW).get_page(request.GET.get("page")),
        "breadcrumbs": [Link(_("Home"), reverse("wagtail_serve", args=[""]))],
        "language_links": links_to_same_view(request),
    }
    response = render(request, "publications/document_text.html", context)
    if is_private(document):
        add_never_cache_headers(response)
    return response
