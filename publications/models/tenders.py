"""Tenders (zabuni): what the institution wants to buy, until when, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import PageManager

from cms.core.search_document import SearchKind
from publications.models.attachments import Attachment, attachments_of, titles_of
from publications.models.dated import DatedIndexPage, DatedPage, DatedPageQuerySet
from publications.tender_projects import projects_from_tender

if TYPE_CHECKING:
    import datetime

    from django.http import HttpRequest


class TenderCategory(models.TextChoices):
    """What is bought. The first three are OCDS codes, the fourth is how NeST splits services."""

    GOODS = "goods", _("Goods")
    WORKS = "works", _("Works")
    SERVICES = "services", _("Services")
    CONSULTANCY = "consultancy", _("Consultancy")


class TenderMethod(models.TextChoices):
    """How suppliers are found; the codes are those of OCDS."""

    OPEN = "open", _("Open")
    SELECTIVE = "selective", _("Selective")
    LIMITED = "limited", _("Limited")
    DIRECT = "direct", _("Direct")


class TenderOutcome(models.TextChoices):
    """How a tender ended, once somebody has said so."""

    AWARDED = "awarded", _("Awarded")
    CANCELLED = "cancelled", _("Cancelled")


class TenderStatus(models.TextChoices):
    """Where a tender stands: told by the clock until an outcome is entered."""

    OPEN = "open", _("Open")
    CLOSED = "closed", _("Closed")
    AWARDED = "awarded", _("Awarded")
    CANCELLED = "cancelled", _("Cancelled")


class TenderQuerySet(DatedPageQuerySet):
    """Tenders by where they stand at a moment."""

    def open_at(self, now: datetime.datetime) -> Self:
        return self.filter(outcome="", closing_at__gt=now)

    def with_status(self, status: str, now: datetime.datetime) -> Self:
        if status == TenderStatus.OPEN:
            return self.open_at(now)
        if status == TenderStatus.CLOSED:
            return self.filter(Q(closing_at__lte=now) | Q(closing_at=None), outcome="")
        return self.filter(outcome=status)

    def soonest_closing_first(self) -> Self:
        return self.order_by("closing_at", "pk")


class TenderIndexPage(DatedIndexPage):
    """The tenders of one institution, by status."""

    listed_type = "publications.TenderPage"
    subpage_types = ["publications.TenderPage"]

    class Meta:
        verbose_name = _("list of tenders")
        verbose_name_plural = _("lists of tenders")

    def latest(self, count: int) -> Any:
        return self.listed.open_at(timezone.now()).soonest_closing_first()[:count]

    def chosen_by_reader(self, items: Any, request: HttpRequest) -> tuple[Any, dict[str, Any]]:
        status = request.GET.get("status", "")
        status = status if status in TenderStatus.values else ""
        shown = items.with_status(status, timezone.now()) if status else items
        chosen, context = super().chosen_by_reader(shown, request)
        return chosen, context | {"statuses": TenderStatus.choices, "selected_status": status}


class TenderPage(DatedPage):
    """A call for bids. NeST is the authority; this page leads there and keeps the record."""

    nest_number = models.CharField(
        _("NeST number"), max_length=60, blank=True, help_text=_("Exactly as NeST writes it.")
    )
    category = models.CharField(
        _("category"), max_length=20, choices=TenderCategory, default=TenderCategory.GOODS
    )
    method = models.CharField(
        _("method"), max_length=20, choices=TenderMethod, default=TenderMethod.OPEN
    )
    procuring_entity = models.CharField(
        _("procuring entity"),
        max_length=160,
        blank=True,
        help_text=_("Leave empty if it is the institution itself."),
    )
    closing_at = models.DateTimeField(
        _("closing date and time"),
        null=True,
        help_text=_("East Africa Time. From that second on the tender shows as closed."),
    )
    estimated_value = models.DecimalField(
        _("estimated value in shillings"),
        max_digits=18,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    nest_url = models.URLField(_("address on NeST"), blank=True)
    outcome = models.CharField(_("outcome"), max_length=20, choices=TenderOutcome, blank=True)
    outcome_note = models.TextField(
        _("about the outcome"),
        blank=True,
        help_text=_("To whom and for how much it was awarded, or why it was cancelled."),
    )

    parent_page_types = ["publications.TenderIndexPage"]

    content_panels = [
        *DatedPage.content_panels[:-1],
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("nest_number"), FieldPanel("nest_url")]),
                FieldRowPanel([FieldPanel("category"), FieldPanel("method")]),
                FieldRowPanel([FieldPanel("closing_at"), FieldPanel("estimated_value")]),
                FieldPanel("procuring_entity"),
            ],
            heading=_("About the tender"),
        ),
        *DatedPage.content_panels[-1:],
        InlinePanel("documents", heading=_("Documents"), label=_("Document")),
        MultiFieldPanel([FieldPanel("outcome"), FieldPanel("outcome_note")], heading=_("Outcome")),
    ]
    search_kind: ClassVar[SearchKind] = SearchKind.TENDER

    objects: ClassVar[Any] = PageManager.from_queryset(TenderQuerySet)()

    class Meta:
        verbose_name = _("tender")
        verbose_name_plural = _("tenders")

    @property
    def status(self) -> TenderStatus:
        """Where the tender stands this second."""
        return self.status_at(timezone.now())

    def status_at(self, now: datetime.datetime) -> TenderStatus:
        if self.outcome:
            return TenderStatus(self.outcome)
        is_open = self.closing_at is not None and now < self.closing_at
        return TenderStatus.OPEN if is_open else TenderStatus.CLOSED

    @property
    def days_left(self) -> int:
        """Whole calendar days until the closing day in local time; 0 on that day and later."""
        if self.closing_at is None:
            return 0
        left = timezone.localdate(self.closing_at) - timezone.localdate()
        return max(left.days, 0)

    def clean(self) -> None:
        super().clean()
        if self.closing_at and timezone.localdate(self.closing_at) < self.published_on:
            raise ValidationError(
                {"closing_at": _("A tender cannot close before the day it is published.")}
            )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "attachments": attachments_of(self),
            "projects": projects_from_tender(self, request),
        }

    def body_text(self) -> str:
        about = [self.nest_number, self.procuring_entity, self.outcome_note]
        return "\n".join([*about, super().body_text(), *titles_of(attachments_of(self))])


class TenderDocument(Attachment):
    """A document of a tender."""

    page = ParentalKey(TenderPage, on_delete=models.CASCADE, related_name="documents")

    class Meta(Attachment.Meta):
        pass
