"""The addresses of search; the project mounts them under each language's own word."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from search.exports import atom, table
from search.suggestions.views import suggest
from search.views import search

urlpatterns = [
    path("", search, name="search"),
    path(_("results.atom"), atom, name="search_atom"),
    path(_("results.csv"), table, name="search_csv"),
    path(_("suggestions.json"), suggest, name="search_suggestions"),
]
