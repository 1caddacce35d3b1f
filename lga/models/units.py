"""Departments and units: who does what in an institution, and how to reach them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, TranslatableMixin

from cms.core.models import BodyPage, IndexPage
from cms.core.rich_text import text_of
from cms.core.search_document import SearchKind
from lga.forms import OfficialMailForm

if TYPE_CHECKING:
    from collections.abc import Iterable


class UnitKind(models.TextChoices):
    """What an institution calls its parts; the region has sections, a council departments."""

    SECTION = "section", _("Section")
    DEPARTMENT = "department", _("Department")
    DIVISION = "division", _("Division")
    UNIT = "unit", _("Unit")


class UnitIndexPage(IndexPage):
    """All departments and units of one institution."""

    listed_type = "lga.UnitPage"

    parent_page_types = ["home.HomePage"]
    subpage_types = ["lga.UnitPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of departments and units")
        verbose_name_plural = _("lists of departments and units")


class UnitPage(BodyPage):
    """A section, department, division or unit."""

    kind = models.CharField(_("kind"), max_length=20, choices=UnitKind, default=UnitKind.UNIT)
    acronym = models.CharField(
        _("acronym"), max_length=20, blank=True, help_text=_("Such as TEHAMA.")
    )
    head = models.ForeignKey(
        "lga.PersonPage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("head"),
        help_text=_("The page of the person who leads it, if there is one."),
    )
    head_title = models.CharField(
        _("title of the head"), max_length=120, blank=True, help_text=_("The post, not the name.")
    )
    duties = RichTextField(
        _("duties"),
        blank=True,
        features=["bold", "ol", "ul", "link"],
        help_text=_("What it does for the public, as a short list."),
    )

    parent_page_types = ["lga.UnitIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        *BodyPage.content_panels[:-1],
        FieldRowPanel([FieldPanel("kind"), FieldPanel("acronym")]),
        MultiFieldPanel([FieldPanel("head_title"), FieldPanel("head")], heading=_("Head")),
        FieldPanel("duties"),
        FieldPanel("body"),
        InlinePanel("contacts", heading=_("Contacts"), label=_("Contact")),
    ]
    base_form_class = OfficialMailForm
    search_kind: ClassVar[SearchKind] = SearchKind.UNIT

    class Meta:
        verbose_name = _("department or unit")
        verbose_name_plural = _("departments and units")

    def texts_beside_body(self) -> Iterable[str]:
        return [self.duties]

    def body_text(self) -> str:
        return "\n".join([self.acronym, self.head_title, text_of(self.duties), super().body_text()])


class UnitContact(TranslatableMixin, Orderable):
    """One way to reach a unit: an office, its telephone and its mail box."""

    page = ParentalKey(UnitPage, on_delete=models.CASCADE, related_name="contacts")
    label = models.CharField(
        _("office"), max_length=120, blank=True, help_text=_("Such as reception or help desk.")
    )
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    email = models.EmailField(
        _("e-mail"),
        blank=True,
        help_text=_("Only on the institution's own or another government domain."),
    )

    panels: list[Any] = [FieldPanel("label"), FieldPanel("phone"), FieldPanel("email")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
