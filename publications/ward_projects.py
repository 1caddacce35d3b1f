"""The projects of a ward, for the ward's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from publications.models.projects import ProjectPage
from publications.related import shown_in_active_language

if TYPE_CHECKING:
    from django.http import HttpRequest

    from lga.models import Ward


def projects_of_ward(ward: Ward, request: HttpRequest) -> list[ProjectPage]:
    """What anyone may see of the projects in a ward, the newest first, in one query.

    The template for them is ``publications/components/ward_projects.html``.
    """
    projects = ProjectPage.objects.filter(ward=ward).newest_first()
    return shown_in_active_language(projects, request)
