"""What every page of every site shares."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """The lowest app: it knows Django and Wagtail, and none of the other apps."""

    name = "cms.core"
    label = "core"
    verbose_name = _("Shared parts")
    default_auto_field = "django.db.models.BigAutoField"
