"""The projects that came of a tender, for the tender's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps

from publications.related import shown_in_active_language

if TYPE_CHECKING:
    from django.http import HttpRequest


def projects_from_tender(tender: Any, request: HttpRequest) -> list[Any]:
    """The visible projects that name this tender in whatever language, in one query."""
    model: Any = apps.get_model("publications.ProjectPage")
    named = model.objects.filter(tender__translation_key=tender.translation_key)
    return shown_in_active_language(named.newest_first(), request)
