"""The projects of a ward, for the ward's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext

from lga.ward_sections import WardSection
from publications.models.projects import ProjectPage
from publications.related import shown_in_active_language

if TYPE_CHECKING:
    from django.http import HttpRequest

    from lga.models import Ward


def projects_of_ward(ward: Ward, request: HttpRequest) -> list[ProjectPage]:
    """What anyone may see of the projects in a ward, the newest first, in one query."""
    projects = ProjectPage.objects.filter(ward=ward).newest_first()
    return shown_in_active_language(projects, request)


def projects_section(ward: Ward, request: HttpRequest) -> WardSection:
    """The part of a ward's page that lists its projects, or says that there are none."""
    template = "publications/components/ward_projects.html"
    return WardSection(gettext("Projects"), template, projects_of_ward(ward, request))
