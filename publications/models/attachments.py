"""Documents that hang from a page."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, TranslatableMixin


class Attachment(TranslatableMixin, Orderable):
    """One document of a page, under its own title or the document's."""

    document = models.ForeignKey(
        "publications.Document",
        models.CASCADE,
        related_name="+",
        verbose_name=_("document"),
    )
    title = models.CharField(
        _("title"),
        max_length=200,
        blank=True,
        help_text=_("Leave empty to show the document's own title."),
    )

    panels: list[Any] = [FieldPanel("document"), FieldPanel("title")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True

    @property
    def shown_title(self) -> str:
        return self.title or self.document.title


def attachments_of(page: Any) -> list[Attachment]:
    """The page's documents in one query; while it is edited, those of the form."""
    attachments = page.documents.all()
    if page.pk and hasattr(attachments, "select_related"):
        attachments = attachments.select_related("document")
    return list(attachments)


def titles_of(attachments: list[Attachment]) -> list[str]:
    return [attachment.shown_title for attachment in attachments]
