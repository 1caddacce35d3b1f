"""Mails to citizens who asked for them: what an institution publishes, by kind."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SubscriptionsConfig(AppConfig):
    """Mails to citizens who asked for them: what an institution publishes, by kind."""

    name = "publications.subscriptions"
    label = "subscriptions"
    verbose_name = _("E-mail subscriptions")
    default_auto_field = "django.db.models.BigAutoField"
