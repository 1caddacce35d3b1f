"""Speeches (hotuba): what was said, where, and by which office."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from publications.models.kind_of_publication import KindOfPublication
from publications.models.publications import PublicationKind


class SpeechPage(KindOfPublication):
    """One speech, as text or file; a recording is linked and not embedded."""

    KIND: ClassVar[PublicationKind] = PublicationKind.SPEECH

    speaker = models.CharField(
        _("office of the speaker"),
        max_length=160,
        blank=True,
        help_text=_("Such as the District Executive Director; the name may stand in the text."),
    )
    occasion = models.CharField(_("occasion"), max_length=200, blank=True)
    place = models.CharField(_("place"), max_length=160, blank=True)
    held_on = models.DateField(_("held on"), null=True, blank=True)
    video_url = models.URLField(
        _("address of the recording"),
        blank=True,
        help_text=_("Shown as a link: readers decide whether to spend data on it."),
    )

    parent_page_types = ["publications.PublicationIndexPage"]

    content_panels = KindOfPublication.panels_with(
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("speaker"), FieldPanel("held_on")]),
                FieldRowPanel([FieldPanel("occasion"), FieldPanel("place")]),
                FieldPanel("video_url"),
            ],
            heading=_("About the speech"),
        )
    )

    class Meta:
        verbose_name = _("speech")
        verbose_name_plural = _("speeches")

    def body_text(self) -> str:
        return "\n".join([self.speaker, self.occasion, self.place, super().body_text()])
