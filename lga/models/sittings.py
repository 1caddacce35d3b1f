"""The sittings (vikao) of the council and its committees: when, on what, and what was decided."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, PageManager, TranslatableMixin

from cms.core.models import BasePageQuerySet, BodyPage
from cms.core.search_document import SearchKind

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from django.http import HttpRequest


class SittingStatus(models.TextChoices):
    """Where a sitting stands: told by the clock, unless somebody has cancelled it."""

    PLANNED = "planned", _("Planned")
    HELD = "held", _("Held")
    CANCELLED = "cancelled", _("Cancelled")


class SittingQuerySet(BasePageQuerySet):
    """Sittings by what lies ahead at a moment."""

    def upcoming(self, now: datetime.datetime) -> Self:
        return self.filter(_lies_ahead(now)).order_by("starts_at", "pk")

    def past(self, now: datetime.datetime) -> Self:
        return self.exclude(_lies_ahead(now)).order_by("-starts_at", "-pk")

    def below_any(self, paths: Iterable[str]) -> Self:
        below = (Q(path__startswith=path) for path in paths)
        return self.filter(reduce(or_, below, Q(pk__in=[])))


def _lies_ahead(now: datetime.datetime) -> Q:
    return Q(ends_at__gt=now) | Q(ends_at=None, starts_at__gt=now)


class SittingPage(BodyPage):
    """One sitting of the full council or of a committee."""

    starts_at = models.DateTimeField(_("begins"), help_text=_("East Africa Time."))
    ends_at = models.DateTimeField(
        _("ends"),
        null=True,
        blank=True,
        help_text=_("From then on it shows as held. Left empty, from its beginning on."),
    )
    place = models.CharField(_("place"), max_length=160, blank=True)
    is_public = models.BooleanField(
        _("open to the public"),
        default=False,
        help_text=_("Tick this if citizens may sit and listen."),
    )
    is_cancelled = models.BooleanField(_("cancelled"), default=False)
    cancellation_note = models.CharField(
        _("why, and what instead"),
        max_length=200,
        blank=True,
        help_text=_("Such as the new date."),
    )

    parent_page_types = ["lga.CommitteePage"]
    subpage_types: list[str] = []

    content_panels = [
        *BodyPage.content_panels[:-1],
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                FieldPanel("place"),
                FieldPanel("is_public"),
            ],
            heading=_("When and where"),
        ),
        MultiFieldPanel(
            [FieldPanel("is_cancelled"), FieldPanel("cancellation_note")], heading=_("Cancelled")
        ),
        InlinePanel("agenda", heading=_("Agenda"), label=_("Item")),
        InlinePanel("papers", heading=_("Agenda and minutes as files"), label=_("Paper")),
        FieldPanel("body"),
    ]
    search_kind: ClassVar[SearchKind] = SearchKind.COMMITTEE

    objects: ClassVar[Any] = PageManager.from_queryset(SittingQuerySet)()

    class Meta:
        verbose_name = _("sitting")
        verbose_name_plural = _("sittings")

    @property
    def status(self) -> SittingStatus:
        """Where the sitting stands this second."""
        return self.status_at(timezone.now())

    def status_at(self, now: datetime.datetime) -> SittingStatus:
        if self.is_cancelled:
            return SittingStatus.CANCELLED
        lies_ahead = now < (self.ends_at or self.starts_at)
        return SittingStatus.PLANNED if lies_ahead else SittingStatus.HELD

    @property
    def search_date(self) -> datetime.date:
        return timezone.localdate(self.starts_at)

    def clean(self) -> None:
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("A sitting ends after it begins.")})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"papers": self._papers(), "agenda": list(self.agenda.all())}

    def _papers(self) -> list[SittingPaper]:
        papers = self.papers.all()
        has_query = self.pk and hasattr(papers, "select_related")
        return list(papers.select_related("document") if has_query else papers)

    def body_text(self) -> str:
        items = [item.title for item in self.agenda.all()]
        papers = [paper.shown_title for paper in self._papers()]
        return "\n".join([self.place, *items, *papers, super().body_text()])


class AgendaItem(TranslatableMixin, Orderable):
    """One thing that a sitting speaks about."""

    page = ParentalKey(SittingPage, on_delete=models.CASCADE, related_name="agenda")
    title = models.CharField(_("item"), max_length=250)

    panels: list[Any] = [FieldPanel("title")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("item of the agenda")
        verbose_name_plural = _("agenda")

    def __str__(self) -> str:
        return self.title


class PaperKind(models.TextChoices):
    """What a file is to a sitting."""

    AGENDA = "agenda", _("Agenda")
    MINUTES = "minutes", _("Minutes")
    OTHER = "other", _("Paper")


class SittingPaper(TranslatableMixin, Orderable):
    """A file of a sitting: its agenda before, its minutes after."""

    page = ParentalKey(SittingPage, on_delete=models.CASCADE, related_name="papers")
    kind = models.CharField(_("kind"), max_length=10, choices=PaperKind, default=PaperKind.AGENDA)
    document = models.ForeignKey(
        "publications.Document", models.CASCADE, related_name="+", verbose_name=_("document")
    )
    title = models.CharField(
        _("title"),
        max_length=200,
        blank=True,
        help_text=_("Leave empty to show the document's own title."),
    )

    panels: list[Any] = [FieldPanel("kind"), FieldPanel("document"), FieldPanel("title")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("paper")
        verbose_name_plural = _("papers")

    def __str__(self) -> str:
        return self.shown_title

    @property
    def shown_title(self) -> str:
        return self.title or self.document.title
