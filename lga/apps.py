"""Who publishes here: the region and its councils, their people, units and systems."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LgaConfig(AppConfig):
    """Who publishes here: the region and its councils, their people, units and systems."""

    name = "lga"
    verbose_name = _("Institutions")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from lga.signal_handlers import connect_signal_handlers

        connect_signal_handlers()
