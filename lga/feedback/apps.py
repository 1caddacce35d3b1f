"""What citizens tell an institution: complaints, comments, questions, thanks."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FeedbackConfig(AppConfig):
    """What citizens tell an institution: complaints, comments, questions, thanks."""

    name = "lga.feedback"
    label = "feedback"
    verbose_name = _("Complaints and comments")
    default_auto_field = "django.db.models.BigAutoField"
