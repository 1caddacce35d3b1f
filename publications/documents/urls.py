"""The permanent addresses of documents, in every language."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from publications.documents.serving import document_file, document_version
from publications.documents.text_view import document_text

urlpatterns = [
    path("<int:pk>/<slug:slug>", document_file, name="document_file"),
    path(_("<int:pk>/<slug:slug>/text/"), document_text, name="document_text"),
    path(_("<int:pk>/<slug:slug>/version/<int:number>"), document_version, name="document_version"),
]
