"""Videos (video): stored with us, or elsewhere behind a link that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail_localize.fields import SynchronizedField

from cms.core.blocks import ContentBlock
from cms.core.search_document import SearchKind
from publications.models.dated import DatedIndexPage, DatedPage
from publications.video_files import CAPTION_ENDING, VIDEO_ENDINGS, ending_of

if TYPE_CHECKING:
    from django.http import HttpRequest

    from publications.models.document import Document

NEEDS_A_VIDEO = _("Choose a video file, or write the address where the video is.")


class VideoIndexPage(DatedIndexPage):
    """All videos of one institution."""

    listed_type = "publications.VideoPage"
    parent_page_types = ["home.HomePage", "home.SectionIndexPage"]
    subpage_types = ["publications.VideoPage"]

    class Meta:
        verbose_name = _("list of videos")
        verbose_name_plural = _("lists of videos")

    @property
    def listed(self) -> Any:
        return super().listed.select_related("file")


class VideoForm(WagtailAdminPageForm):
    """A draft may still lack its video; what is published may not."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        has_video = cleaned.get("file") or cleaned.get("link")
        if not (has_video or self.is_deferred_validation or {"file", "link"} & set(self.errors)):
            self.add_error("file", NEEDS_A_VIDEO)
        return cleaned


class VideoPage(DatedPage):
    """A video with all its words, so that nobody has to watch it to know what is said.

    The body is the transcript: without one it is not published.
    """

    file = models.ForeignKey(
        "publications.Document",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("video file"),
        help_text=_("MP4 or WebM. It is fetched only by those who press play."),
    )
    captions = models.ForeignKey(
        "publications.Document",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("captions"),
        help_text=_("A file that ends in .vtt, with what is said and when."),
    )
    link = models.URLField(
        _("address of the video"),
        blank=True,
        validators=[URLValidator(schemes=["http", "https"])],
        help_text=_("If the video is elsewhere. Readers are told where the link leads."),
    )
    length = models.CharField(
        _("length"),
        max_length=6,
        validators=[RegexValidator(r"\A\d{1,3}:[0-5]\d\Z", _("Write minutes and seconds: 3:20."))],
        help_text=_("Minutes and seconds, such as 3:20."),
    )
    poster = models.ForeignKey(
        "core.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture before it plays"),
    )
    body = StreamField(
        ContentBlock(),
        verbose_name=_("transcript"),
        help_text=_(
            "All that is said, and what one must see to follow it. It is needed to publish: for"
            " those who cannot hear, and for those for whom a video costs too much."
        ),
    )

    parent_page_types = ["publications.VideoIndexPage"]

    content_panels = [
        *DatedPage.content_panels[:-1],
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("file"), FieldPanel("link")]),
                FieldRowPanel([FieldPanel("length"), FieldPanel("captions")]),
                FieldPanel("poster"),
            ],
            heading=_("The video"),
        ),
        *DatedPage.content_panels[-1:],
    ]
    base_form_class = VideoForm
    override_translatable_fields = [SynchronizedField("length")]
    search_kind: ClassVar[SearchKind] = SearchKind.VIDEO

    class Meta:
        verbose_name = _("video")
        verbose_name_plural = _("videos")

    @property
    def host(self) -> str:
        """Where a link leads, such as youtube.com."""
        return (urlsplit(self.link).hostname or "").removeprefix("www.")

    def clean(self) -> None:
        super().clean()
        faults: dict[str, Any] = {}
        if self.file and self.link:
            faults["link"] = _("Keep one of the two: the file, or the address.")
        if self.file and not _ends_in(self.file, VIDEO_ENDINGS):
            faults["file"] = _("This document is no video. Choose one that ends in .mp4 or .webm.")
        if self.captions and not _ends_in(self.captions, [CAPTION_ENDING]):
            faults["captions"] = _("These are no captions. Choose a file that ends in .vtt.")
        if faults:
            raise ValidationError(faults)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # Both files in one query.
        files = self._meta.get_field("file").related_model.objects.in_bulk(
            {key for key in (self.file_id, self.captions_id) if key}
        )
        self.file, self.captions = files.get(self.file_id), files.get(self.captions_id)
        return super().get_context(request, *args, **kwargs)

    def body_text(self) -> str:
        return "\n".join([self.host, super().body_text()])


def _ends_in(document: Document, endings: Any) -> bool:
    return ending_of(document.filename) in endings
