"""The permanent addresses of documents, in every language."""

from __future__ import annotations

from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from publications.documents.serving import document_file, document_version
from publications.documents.text_view import document_text

urlpatterns = [
    path("<int:pk>/<slug:slug>", document_file, name="document_file"),
    path(
        "<int:pk>/<slug:slug>/",
        include(
            [
                path(_("text/"), document_text, name="document_text"),
                path(_("version/<int:number>"), document_version, name="document_version"),
            ]
        ),
    ),
]
