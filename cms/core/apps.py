"""What every page of every site shares."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_save
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """The lowest app: it knows Django and Wagtail, and none of the other apps."""

    name = "cms.core"
    label = "core"
    verbose_name = _("Shared parts")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.core.models import Image
        from cms.core.pictures.make_ready import make_ready_once_stored

        post_save.connect(make_ready_once_stored, sender=Image)
