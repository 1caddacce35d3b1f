"""People in public office, with the dates between which they held it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, TranslatableMixin

from cms.core.models import BasePage, IndexPage
from cms.core.pictures.shapes import with_renditions
from cms.core.rich_text import text_of
from cms.core.search_document import SearchKind

if TYPE_CHECKING:
    from django.http import HttpRequest

    from cms.core.models import BasePageQuerySet


#: Stands for the end of an office that is still held.
FOREVER = datetime.date.max


class PersonIndexPage(IndexPage):
    """The leaders and officers whom an institution presents."""

    listed_type = "lga.PersonPage"

    parent_page_types = ["home.HomePage", "home.SectionIndexPage"]
    subpage_types = ["lga.PersonPage"]
    max_count_per_parent = 1

    @property
    def listed(self) -> BasePageQuerySet:
        return with_renditions(super().listed, "photo", "face").prefetch_related("offices")

    class Meta:
        verbose_name = _("list of people")
        verbose_name_plural = _("lists of people")


class PersonPage(BasePage):
    """A person who holds or held a public office. The title of the page is the name."""

    honorific = models.CharField(
        _("honorific"), max_length=40, blank=True, help_text=_("Such as Mhe. or Dkt.")
    )
    photo = models.ForeignKey(
        "core.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("photograph"),
    )
    biography = RichTextField(_("biography"), blank=True, features=["bold", "ul", "link"])

    parent_page_types = ["lga.PersonIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("honorific"), FieldPanel("photo")]),
        InlinePanel("offices", heading=_("Offices held"), label=_("Office")),
        FieldPanel("biography"),
    ]
    search_kind: ClassVar[SearchKind] = SearchKind.PERSON

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")

    @property
    def current_offices(self) -> list[Office]:
        """What the person is today."""
        return [office for office in self.offices.all() if office.is_held_on(_today())]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # Offices still held come first, then the one that ended last.
        latest = sorted(self.offices.all(), key=lambda office: office.ended_on or FOREVER)
        return super().get_context(request, *args, **kwargs) | {"offices": latest[::-1]}

    def body_text(self) -> str:
        titles = [office.title for office in self.offices.all()]
        return "\n".join([*titles, text_of(self.biography)])


class Office(TranslatableMixin, Orderable):
    """An office held from one day to another, or until now."""

    page = ParentalKey(PersonPage, on_delete=models.CASCADE, related_name="offices")
    title = models.CharField(_("office"), max_length=120)
    started_on = models.DateField(
        _("from"), null=True, blank=True, help_text=_("Leave empty if it is not known.")
    )
    ended_on = models.DateField(
        _("until"), null=True, blank=True, help_text=_("Leave empty while it is held.")
    )

    panels: list[Any] = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("started_on"), FieldPanel("ended_on")]),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("office")
        verbose_name_plural = _("offices")

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if self.started_on and self.ended_on and self.ended_on < self.started_on:
            raise ValidationError({"ended_on": _("An office cannot end before it starts.")})

    def is_held_on(self, day: datetime.date) -> bool:
        has_begun = self.started_on is None or self.started_on <= day
        return has_begun and (self.ended_on is None or day <= self.ended_on)


def _today() -> datetime.date:
    return timezone.localdate()
