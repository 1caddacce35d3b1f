"""Rights that came with a new version, for institutions that were there before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.db import connections
from django.db.models.signals import post_migrate

from home.provisioning.roles import grant_model_permissions
from lga.models import RoleGroup

if TYPE_CHECKING:
    from django.apps import AppConfig

#: The apps with models of `MODEL_PERMISSIONS`.
APPS = ("feedback", "search")


def connect_standing_rights() -> None:
    """Have `migrate` bring every role group up to date."""
    for label in APPS:
        post_migrate.connect(
            _grant, sender=apps.get_app_config(label), dispatch_uid=f"standing-rights-{label}"
        )


def _grant(sender: AppConfig, using: str = "default", **_: Any) -> None:
    # Django makes an app's permissions at the same signal, and may not have come to it yet.
    create_permissions(sender, verbosity=0, using=using)
    # Somebody may be migrating back to before there were any.
    if RoleGroup._meta.db_table in connections[using].introspection.table_names():
        grant_model_permissions(RoleGroup.objects.using(using).all())
