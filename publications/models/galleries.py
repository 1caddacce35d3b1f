"""Galleries (picha): the photographs of one day or one thing, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from cms.core.pictures.shapes import renditions_at, with_renditions
from cms.core.search_document import SearchKind
from publications.models.dated import DatedIndexPage, DatedPage

if TYPE_CHECKING:
    from django.http import HttpRequest


class GalleryIndexPage(DatedIndexPage):
    """All galleries of one institution, each by its first picture."""

    listed_type = "publications.GalleryPage"
    parent_page_types = ["home.HomePage", "home.SectionIndexPage"]
    subpage_types = ["publications.GalleryPage"]

    class Meta:
        verbose_name = _("list of galleries")
        verbose_name_plural = _("lists of galleries")

    @property
    def listed(self) -> Any:
        pictures = GalleryPicture.objects.filter(page=OuterRef("pk")).order_by().values("page")
        count = Subquery(pictures.annotate(count=Count("pk")).values("count"))
        galleries = with_renditions(super().listed, "cover", "card")
        return galleries.annotate(picture_count=Coalesce(count, 0))


class GalleryPage(DatedPage):
    """Photographs that belong together."""

    place = models.CharField(
        _("place"), max_length=120, blank=True, help_text=_("Such as the ward or the village.")
    )
    event = models.ForeignKey(
        "wagtailcore.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("event"),
        help_text=_("The page about what the pictures show, if there is one."),
    )

    # The first picture, noted so that a list can fetch it together with its galleries.
    cover = models.ForeignKey(
        "core.Image", models.SET_NULL, null=True, editable=False, related_name="+"
    )

    parent_page_types = ["publications.GalleryIndexPage"]

    content_panels = [
        *DatedPage.content_panels[:-1],
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("place"), FieldPanel("event")])],
            heading=_("About the pictures"),
        ),
        InlinePanel("pictures", heading=_("Pictures"), label=_("Picture"), min_num=1),
        *DatedPage.content_panels[-1:],
    ]
    search_kind: ClassVar[SearchKind] = SearchKind.GALLERY

    class Meta:
        verbose_name = _("gallery")
        verbose_name_plural = _("galleries")

    def save(self, *args: Any, **kwargs: Any) -> None:
        first = self.pictures.first()
        self.cover_id = first.image_id if first else None
        super().save(*args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {
            "pictures": self.pictures_with_renditions(),
            "event": self.event if self.event and self.event.live else None,
        }

    def pictures_with_renditions(self) -> list[GalleryPicture]:
        """The pictures in two queries; while the page is edited, those of the form."""
        pictures = self.pictures.all()
        if self.pk and hasattr(pictures, "select_related"):
            pictures = pictures.select_related("image")
            pictures = pictures.prefetch_related(renditions_at("image", "thumbnail", "large"))
        return list(pictures)

    def body_text(self) -> str:
        words = [f"{picture.caption} {picture.alt}" for picture in self.pictures.all()]
        return "\n".join([self.place, *words, super().body_text()])


class GalleryPicture(TranslatableMixin, Orderable):
    """One picture of a gallery, with its words."""

    page = ParentalKey(GalleryPage, on_delete=models.CASCADE, related_name="pictures")
    image = models.ForeignKey(
        "core.Image", models.CASCADE, related_name="+", verbose_name=_("image")
    )
    caption = models.CharField(
        _("caption"), max_length=250, blank=True, help_text=_("Who and what, where and when.")
    )
    alt = models.CharField(
        _("Description for people who cannot see the image"),
        max_length=250,
        help_text=_("Say what the image shows, as you would on the telephone."),
    )

    # The same picture in every language; asking for it before it is chosen would fail.
    override_translatable_fields = [SynchronizedField("image", overridable=False)]

    panels: list[Any] = [FieldPanel("image"), FieldPanel("caption"), FieldPanel("alt")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def __str__(self) -> str:
        return self.alt
