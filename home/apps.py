"""Front pages, and the making of a new institution."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Front pages, and the making of a new institution."""

    name = "home"
    verbose_name = _("Front pages")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from home.old_addresses.signal_handlers import connect_signal_handlers
        from home.provisioning.standing_rights import connect_standing_rights

        connect_standing_rights()
        connect_signal_handlers()
