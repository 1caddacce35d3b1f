"""Pages that subscribers are told of."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from lga.models import Institution


class Announcement(models.Model):
    """A page that was handed to the mails; its being here keeps it from being so again."""

    page = models.OneToOneField(Page, models.CASCADE, related_name="+")
    institution = models.ForeignKey(Institution, models.CASCADE, related_name="+")
    #: The key of a stream.
    stream = models.CharField(max_length=30)
    made_at = models.DateTimeField(default=timezone.now)

    # Wagtail need not know that these rows point at pages: nobody edits them.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("announcement")
        verbose_name_plural = _("announcements")

    def __str__(self) -> str:
        return f"announcement {self.pk}"
