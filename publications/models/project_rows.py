"""What hangs from a project: who pays, how far it is, its papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin

from cms.core.together import brought_together
from publications.models.attachments import Attachment

if TYPE_CHECKING:
    from collections.abc import Iterable


class FundingSource(TranslatableMixin, Orderable):
    """Who pays for a project, and how much."""

    page = ParentalKey("ProjectPage", on_delete=models.CASCADE, related_name="sources")
    name = models.CharField(
        _("source of funds"),
        max_length=120,
        help_text=_("Such as central government, own source, community or a donor."),
    )
    amount = models.DecimalField(
        _("amount in shillings"),
        max_digits=18,
        decimal_places=2,
        validators=[MinValueValidator(0)],
    )

    panels: list[Any] = [FieldRowPanel([FieldPanel("name"), FieldPanel("amount")])]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("source of funds")
        verbose_name_plural = _("sources of funds")

    def __str__(self) -> str:
        return self.name


class ProgressEntry(TranslatableMixin, Orderable):
    """How far a project was on a day, in words, in percent and, if there is one, in a picture."""

    page = ParentalKey("ProjectPage", on_delete=models.CASCADE, related_name="progress")
    observed_on = models.DateField(_("date"), help_text=_("The day on which somebody was there."))
    percent = models.PositiveSmallIntegerField(
        _("percent done"),
        validators=[MinValueValidator(0), MaxValueValidator(100)],
        help_text=_("Of the work, not of the money: 0 to 100."),
    )
    text = models.TextField(
        _("what has been done"), max_length=1000, help_text=_("One to three plain sentences.")
    )
    image = models.ForeignKey(
        "core.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("photograph"),
        help_text=_("Taken on that day at the site."),
    )
    alt = models.CharField(
        _("what the photograph shows"),
        max_length=200,
        blank=True,
        help_text=_("For those who cannot see it. Needed with every photograph."),
    )

    panels: list[Any] = [
        FieldRowPanel([FieldPanel("observed_on"), FieldPanel("percent")]),
        FieldPanel("text"),
        FieldPanel("image"),
        FieldPanel("alt"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("progress entry")
        verbose_name_plural = _("progress entries")

    def __str__(self) -> str:
        return f"{self.observed_on}: {self.percent} %"

    def clean(self) -> None:
        super().clean()
        faults: dict[str, Any] = {}
        if self.observed_on and self.observed_on > timezone.localdate():
            faults["observed_on"] = _("This day has not come yet. Enter what has been seen.")
        if self.image_id and not self.alt.strip():
            faults["alt"] = _("Say what the photograph shows, for those who cannot see it.")
        if faults:
            raise ValidationError(faults)


class ProjectDocument(Attachment):
    """A document of a project."""

    page = ParentalKey("ProjectPage", on_delete=models.CASCADE, related_name="documents")

    class Meta(Attachment.Meta):
        pass


def papers_and_progress(page: Any) -> tuple[list[ProjectDocument], list[ProgressEntry]]:
    """A project's documents and progress, in one query; while it is edited, those of the form."""
    papers, progress = page.documents.all(), page.progress.all()
    if not (page.pk and hasattr(papers, "select_related") and hasattr(progress, "select_related")):
        return list(papers), list(progress)
    document, image = (
        ProjectDocument._meta.get_field("document").related_model,
        ProgressEntry._meta.get_field("image").related_model,
    )
    found_papers, documents, found_progress, images = brought_together(
        papers,
        document.objects.filter(pk__in=papers.order_by().values("document")),
        progress,
        image.objects.filter(pk__in=progress.order_by().values("image")),
    )
    _join(found_papers, "document", documents)
    _join(found_progress, "image", images)
    return found_papers, found_progress


def _join(rows: list[Any], name: str, things: Iterable[Any]) -> None:
    """Give each row what it points at, and all of them their order."""
    known = {thing.pk: thing for thing in things}
    for row in rows:
        setattr(row, name, known.get(getattr(row, f"{name}_id")))
    rows.sort(key=lambda row: (row.sort_order or 0, row.pk))


def newest_first(entries: Iterable[ProgressEntry]) -> list[ProgressEntry]:
    """Entries by their day; of two of one day that stands first which was entered last."""
    dated = [entry for entry in entries if entry.observed_on and entry.percent is not None]
    return sorted(dated, key=lambda entry: entry.observed_on)[::-1]


def total_of(sources: Iterable[FundingSource]) -> Any:
    """What all sources give together; None where none is entered."""
    amounts = [source.amount for source in sources if source.amount is not None]
    return sum(amounts) if amounts else None
