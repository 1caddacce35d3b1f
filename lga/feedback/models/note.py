"""What the office did about a submission, step by step."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lga.feedback.models.choices import Status
from lga.feedback.models.submission import Submission


class SubmissionNote(models.Model):
    """A line of a submission's history: who, when, which status, and what there is to say."""

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="notes")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    created_at = models.DateTimeField(_("date"), default=timezone.now)
    status = models.CharField(_("status"), max_length=20, choices=Status)
    text = models.TextField(_("note"), blank=True, max_length=5000)

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return f"{self.submission_id}: {self.get_status_display()}"
