"""When a page was last read by somebody who answers for it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class PageReview(models.Model):
    """The latest review of a page and its translations, which are the same text.

    A row of its own, known by what translations share: no page type needs a column for it.
    """

    translation_key = models.UUIDField(unique=True, editable=False)
    reviewed_on = models.DateField(_("reviewed on"))
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("reviewed by"),
    )
    due_on = models.DateField(_("due on"), db_index=True)

    class Meta:
        verbose_name = _("review of a page")
        verbose_name_plural = _("reviews of pages")

    def __str__(self) -> str:
        return f"{self.reviewed_on}"
