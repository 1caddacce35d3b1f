"""What publications add to the admin."""

from __future__ import annotations

from django.urls import URLPattern, path
from wagtail import hooks

from publications.documents.admin_list import DocumentListView, read_document_again
from publications.documents.bulk.views import BulkDocumentsView


@hooks.register("register_admin_urls")
def document_addresses() -> list[URLPattern]:
    """The list of documents, in place of Wagtail's, and what can be done beyond it."""
    results = DocumentListView.as_view(results_only=True)
    return [
        path("documents/", DocumentListView.as_view()),
        path("documents/results/", results),
        path("documents/many/", BulkDocumentsView.as_view(), name="bulk_documents"),
        path("documents/read-again/<int:pk>/", read_document_again, name="read_document_again"),
    ]
