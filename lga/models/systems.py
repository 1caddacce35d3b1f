"""The register of the computer systems that an institution works with."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel

from cms.core.models import BasePage, IndexPage
from cms.core.search_document import SearchKind


class SystemAudience(models.TextChoices):
    """Who signs in to a system."""

    PUBLIC = "public", _("Open to the public")
    STAFF = "staff", _("For staff only")


class SystemStatus(models.TextChoices):
    """Where a system stands in its life. Retired systems stay listed: people search for them."""

    IN_USE = "in_use", _("In use")
    REPLACED = "replaced", _("Replaced")
    RETIRED = "retired", _("Retired")


class SystemsRegisterPage(IndexPage):
    """All systems of one institution."""

    listed_type = "lga.SystemPage"

    parent_page_types = ["home.HomePage", "home.SectionIndexPage"]
    subpage_types = ["lga.SystemPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("systems register")
        verbose_name_plural = _("systems registers")


class SystemPage(BasePage):
    """One computer system: what it is for, whose it is, and what came after it."""

    acronym = models.CharField(_("acronym"), max_length=30, blank=True)
    purpose = models.TextField(
        _("purpose"),
        blank=True,
        help_text=_("What it does, in a sentence that anyone understands."),
    )
    audience = models.CharField(
        _("who uses it"),
        max_length=10,
        choices=SystemAudience,
        default=SystemAudience.STAFF,
    )
    owned_by = models.CharField(_("owner"), max_length=160, blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=SystemStatus, default=SystemStatus.IN_USE
    )
    replaced_by = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="replaces",
        verbose_name=_("replaced by"),
    )
    link = models.URLField(
        _("official address"),
        blank=True,
        help_text=_("The owner's own address, never a login form."),
    )
    help_desk = models.TextField(_("help desk"), blank=True)
    checked_on = models.DateField(
        _("checked on"), null=True, blank=True, help_text=_("When somebody last made sure of this.")
    )

    parent_page_types = ["lga.SystemsRegisterPage"]
    subpage_types: list[str] = []

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("acronym"), FieldPanel("audience")]),
        FieldPanel("purpose"),
        MultiFieldPanel(
            [
                FieldPanel("status"),
                PageChooserPanel("replaced_by", "lga.SystemPage"),
                FieldPanel("checked_on"),
            ],
            heading=_("Status"),
        ),
        MultiFieldPanel(
            [FieldPanel("owned_by"), FieldPanel("link"), FieldPanel("help_desk")],
            heading=_("Owner and help"),
        ),
    ]
    search_kind: ClassVar[SearchKind] = SearchKind.SYSTEM

    class Meta:
        verbose_name = _("system")
        verbose_name_plural = _("systems")

    def body_text(self) -> str:
        return "\n".join([self.acronym, self.purpose, self.owned_by, self.help_desk])
