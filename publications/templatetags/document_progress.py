"""The reading of a document, for the admin's pages."""

from __future__ import annotations

from django import template

from publications.documents.progress import advice_on, progress_of

register = template.Library()

register.filter("progress", progress_of)
register.filter("advice", advice_on)
