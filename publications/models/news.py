"""News (habari): what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from cms.core.pictures.shapes import with_renditions
from cms.core.search_document import SearchKind
from cms.core.sharing import share_image
from cms.core.structured_data import without_empty
from lga.publisher import published_work
from publications.models.dated import DatedIndexPage, DatedPage

if TYPE_CHECKING:
    from django.http import HttpRequest


class NewsIndexPage(DatedIndexPage):
    """All news of one institution."""

    listed_type = "publications.NewsPage"
    subpage_types = ["publications.NewsPage"]

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")

    @property
    def listed(self) -> Any:
        return with_renditions(super().listed, "image", "card")


class NewsPage(DatedPage):
    """A report of something that happened in the institution."""

    image = models.ForeignKey(
        "core.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("image"),
        help_text=_("Shown above the text and in lists."),
    )

    parent_page_types = ["publications.NewsIndexPage"]

    content_panels = [
        *DatedPage.content_panels[:-1],
        FieldPanel("image"),
        *DatedPage.content_panels[-1:],
    ]
    search_kind: ClassVar[SearchKind] = SearchKind.NEWS
    brought_along = ("image",)

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")

    @property
    def share_image(self) -> Any | None:
        return self.image

    def structured_data(self, request: HttpRequest) -> dict[str, Any]:
        facts = {
            "headline": self.title,
            "datePublished": self.published_on.isoformat(),
            "image": share_image(request, self.image).url,
        }
        return without_empty(published_work(request, self, "NewsArticle") | facts)
