"""One search over everything that the institutions publish."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """One search over everything that the institutions publish."""

    name = "search"
    verbose_name = _("Search")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import search.checks  # noqa: F401
        from search.signal_handlers import connect_signal_handlers

        connect_signal_handlers()
