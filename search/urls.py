"""The address of the search page; the project mounts it under each language's own word."""

from __future__ import annotations

from django.urls import path

from search.views import search

urlpatterns = [path("", search, name="search")]
