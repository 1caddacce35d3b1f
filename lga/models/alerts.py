"""Alerts: what everybody must read first, on top of every page, from one moment to another."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel

from cms.core.models import BasePage, BodyPage
from cms.core.search_document import SearchKind
from lga.forms import AlertForm
from lga.models.institution import Institution

if TYPE_CHECKING:
    from django.http import HttpRequest

    from cms.core.models import BasePageQuerySet

LONGEST_TITLE, LONGEST_TEXT = 80, 300

#: How many a page of the list shows.
ALERTS_PER_PAGE = 20

#: How long an alert is shown when its author does not say.
USUAL_DURATION = datetime.timedelta(days=7)


class AlertLevel(models.TextChoices):
    """How much an alert interrupts; the word also tells those who do not see its colour."""

    INFORMATION = "information", pgettext_lazy("level of an alert", "Information")
    WARNING = "warning", pgettext_lazy("level of an alert", "Warning")
    EMERGENCY = "emergency", pgettext_lazy("level of an alert", "Emergency")
    MOURNING = "mourning", pgettext_lazy("level of an alert", "Mourning")


class AlertReach(models.TextChoices):
    """On whose sites an alert is shown. Beyond its own site only the region may speak."""

    OWN = "own", _("On our own site")
    ALL = "all", _("On the sites of all institutions")
    CHOSEN = "chosen", _("On the sites of the institutions chosen below")


def in_a_week() -> datetime.datetime:
    return timezone.now() + USUAL_DURATION


class AlertIndexPage(BodyPage):
    """All alerts of one institution, past and coming ones among them."""

    review_every_months = None

    parent_page_types = ["home.HomePage"]
    subpage_types = ["lga.AlertPage"]
    max_count_per_parent = 1

    @property
    def listed(self) -> BasePageQuerySet:
        alerts: BasePageQuerySet = self.children_in_active_language(AlertPage.objects.all())
        return alerts.order_by("-starts_at", "-pk")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        page = Paginator(self.listed, ALERTS_PER_PAGE).get_page(request.GET.get("page"))
        page.object_list = self.standing_here(list(page.object_list))
        return super().get_context(request, *args, **kwargs) | {"items": page}

    class Meta:
        verbose_name = _("list of alerts")
        verbose_name_plural = _("lists of alerts")


class AlertPage(BasePage):
    """A message on top of every page. Its title and its summary are what is read there."""

    level = models.CharField(
        _("level"),
        max_length=12,
        choices=AlertLevel,
        default=AlertLevel.INFORMATION,
        help_text=_(
            "Emergency is for danger to life or property only. Mourning turns the whole site grey."
        ),
    )
    starts_at = models.DateTimeField(
        _("from"), default=timezone.now, help_text=_("It appears by itself at this time.")
    )
    ends_at = models.DateTimeField(
        _("until"), default=in_a_week, help_text=_("It disappears by itself at this time.")
    )
    is_dismissible = models.BooleanField(
        _("may be hidden by a reader"),
        default=True,
        help_text=_("Who hides it sees it again when it is changed."),
    )
    link_page = models.ForeignKey(
        "wagtailcore.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page with more"),
    )
    link_url = models.URLField(
        _("or address with more"), blank=True, help_text=_("Where no page of ours tells more.")
    )
    reach = models.CharField(_("shown"), max_length=10, choices=AlertReach, default=AlertReach.OWN)
    shown_on = ParentalManyToManyField(
        Institution,
        blank=True,
        related_name="+",
        verbose_name=_("institutions"),
        help_text=_("Only if the alert is for chosen institutions. Include the region itself."),
    )

    parent_page_types = ["lga.AlertIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        FieldPanel("title", help_text=_("What has happened, in 80 letters at most.")),
        FieldPanel(
            "summary", heading=_("Text"), help_text=_("What to do, in 300 letters at most.")
        ),
        FieldRowPanel([FieldPanel("level"), FieldPanel("is_dismissible")]),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")], heading=_("When")),
        MultiFieldPanel(
            [PageChooserPanel("link_page"), FieldPanel("link_url")], heading=_("Where to read more")
        ),
        MultiFieldPanel([FieldPanel("reach"), FieldPanel("shown_on")], heading=_("Where")),
    ]
    base_form_class = AlertForm
    search_kind: ClassVar[SearchKind] = SearchKind.NOTICE
    review_every_months = None
    in_sitemap = False

    class Meta:
        verbose_name = _("alert")
        verbose_name_plural = _("alerts")

    @property
    def is_in_effect(self) -> bool:
        return self.starts_at <= timezone.now() < self.ends_at

    @property
    def has_ended(self) -> bool:
        return self.ends_at <= timezone.now()

    @property
    def search_date(self) -> datetime.date:
        return timezone.localdate(self.starts_at)

    def clean(self) -> None:
        super().clean()
        faults = {**self._too_long(), **self._wrong_times(), **self._wrong_reach()}
        if self.link_page_id and self.link_url:
            faults["link_url"] = _("Choose a page or write an address, not both.")
        if faults:
            raise ValidationError(faults)

    def _too_long(self) -> dict[str, Any]:
        faults: dict[str, Any] = {}
        for name, most in (("title", LONGEST_TITLE), ("summary", LONGEST_TEXT)):
            length = len(getattr(self, name) or "")
            if length > most:
                faults[name] = _("%(length)d letters are too many; %(most)d fit.") % {
                    "length": length,
                    "most": most,
                }
        return faults

    def _wrong_times(self) -> dict[str, Any]:
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            return {"ends_at": _("An alert cannot end before it starts. Choose a later time.")}
        return {}

    def _wrong_reach(self) -> dict[str, Any]:
        # A page that has no place yet is asked by its form, and again when it gets one.
        if self.reach == AlertReach.OWN or not self.path:
            return {}
        owner = Institution.objects.owning_page(self)
        if owner is not None and not owner.is_region:
            return {"reach": _("Only the region may show an alert on other sites.")}
        return {}
