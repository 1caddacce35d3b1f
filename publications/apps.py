"""What an institution publishes: news, notices, tenders and documents."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublicationsConfig(AppConfig):
    """What an institution publishes: news, notices, tenders and documents."""

    name = "publications"
    verbose_name = _("Publications")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from lga.ward_sections import register_ward_section
        from publications.documents.signal_handlers import connect_document_handlers
        from publications.status_of_translations import connect_signal_handlers
        from publications.ward_projects import projects_section

        connect_document_handlers()
        connect_signal_handlers()
        register_ward_section(projects_section)
