"""Where the texts of a region's folder belong in an institution's tree."""

from __future__ import annotations

from home.loading.sections.announcements import ANNOUNCEMENTS
from home.loading.sections.documents import DOCUMENTS
from home.loading.sections.institution import INSTITUTION
from home.loading.sections.projects import PROJECTS
from home.loading.sections.public_services import SERVICES

#: A text may point at texts of the sections above its own.
SECTIONS = INSTITUTION | ANNOUNCEMENTS | DOCUMENTS | SERVICES | PROJECTS
