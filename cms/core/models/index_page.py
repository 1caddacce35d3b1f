"""Pages that introduce the pages below them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms.core.blocks import AT_HAND, ContentBlock, gathered
from cms.core.blocks.text import plain_text
from cms.core.models.base_page import BasePage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest

    from cms.core.models.page_tree import BasePageQuerySet


class BodyPage(BasePage):
    """A page with a free body of blocks."""

    body = StreamField(
        ContentBlock(),
        blank=True,
        verbose_name=_("text"),
        help_text=_("Text, pictures, tables and lists, in the order in which they are read."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    class Meta:
        abstract = True

    def body_text(self) -> str:
        return plain_text(self.body)

    def texts_beside_body(self) -> Iterable[str]:
        """Its other rich texts; what they link to is read together with what the body shows."""
        return ()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        if texts := [text for text in self.texts_beside_body() if text]:
            context[AT_HAND] = gathered(self.body, context, texts)
        return context


class IndexPage(BodyPage):
    """A page that lists the pages of one type below it, in the order of the tree."""

    #: The page type that is listed, as "app.Model".
    listed_type: str

    class Meta:
        abstract = True

    @property
    def listed(self) -> BasePageQuerySet:
        """All visible pages of this list, each in the active language where it has one."""
        model: Any = apps.get_model(self.listed_type)
        pages: BasePageQuerySet = self.children_in_active_language(model.objects.all())
        return pages.order_by("path").defer_streamfields()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {
            "children": self.standing_here(list(self.listed))
        }
