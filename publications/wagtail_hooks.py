"""What publications add to the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import URLPattern, path
from wagtail import hooks

from publications.documents.admin_list import DocumentListView, read_document_again
from publications.documents.bulk.views import BulkDocumentsView
from publications.documents.rich_text import CostTellingLinkHandler

if TYPE_CHECKING:
    from wagtail.rich_text.feature_registry import FeatureRegistry


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


# After Wagtail's own handler, in whose place it stands.
@hooks.register("register_rich_text_features", order=10)
def tell_what_a_document_costs(features: FeatureRegistry) -> None:
    features.register_link_type(CostTellingLinkHandler)
