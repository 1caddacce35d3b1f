"""By-laws (sheria ndogo): what a council has made law, since when, and whether it still holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel

from publications.models.kind_of_publication import KindOfPublication
from publications.models.publications import PublicationKind

if TYPE_CHECKING:
    import datetime


class BylawStatus(models.TextChoices):
    """Where a by-law stands on a day."""

    TO_COME = "to_come", _("Not in force yet")
    IN_FORCE = "in_force", _("In force")
    REPEALED = "repealed", _("Repealed")


class BylawPage(KindOfPublication):
    """One by-law, from the Gazette to its repeal. Repealed ones stay: people were fined by them."""

    KIND: ClassVar[PublicationKind] = PublicationKind.BYLAW

    gn_number = models.CharField(
        _("GN number"),
        max_length=30,
        blank=True,
        help_text=_("The number of the Government Notice, such as GN 123 of 2026."),
    )
    gazetted_on = models.DateField(_("date of the Gazette"), null=True, blank=True)
    in_force_from = models.DateField(
        _("in force from"),
        null=True,
        blank=True,
        help_text=_("Leave empty if it holds since the date of the Gazette."),
    )
    repealed_on = models.DateField(
        _("repealed on"),
        null=True,
        blank=True,
        help_text=_("From this day on the page says that it no longer holds."),
    )
    replaced_by = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="replaces",
        verbose_name=_("replaced by"),
        help_text=_("The by-law that holds instead."),
    )

    parent_page_types = ["publications.PublicationIndexPage"]

    content_panels = KindOfPublication.panels_with(
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("gn_number"), FieldPanel("gazetted_on")]),
                FieldRowPanel([FieldPanel("in_force_from"), FieldPanel("repealed_on")]),
                PageChooserPanel("replaced_by", "publications.BylawPage"),
            ],
            heading=_("About the by-law"),
        )
    )

    class Meta:
        verbose_name = _("by-law")
        verbose_name_plural = _("by-laws")

    @property
    def holds_from(self) -> datetime.date | None:
        return self.in_force_from or self.gazetted_on

    @property
    def status(self) -> BylawStatus:
        """Where it stands today."""
        return self.status_on(timezone.localdate())

    def status_on(self, day: datetime.date) -> BylawStatus:
        if self.repealed_on is not None and self.repealed_on <= day:
            return BylawStatus.REPEALED
        if self.holds_from is not None and day < self.holds_from:
            return BylawStatus.TO_COME
        return BylawStatus.IN_FORCE

    def clean(self) -> None:
        super().clean()
        faults = {**self._faults_of_days(), **self._faults_of_successor()}
        if faults:
            raise ValidationError(faults)

    def _faults_of_days(self) -> dict[str, Any]:
        if self.holds_from and self.repealed_on and self.repealed_on < self.holds_from:
            return {"repealed_on": _("It cannot be repealed before it is in force.")}
        return {}

    def _faults_of_successor(self) -> dict[str, Any]:
        if self.replaced_by is None:
            return {}
        if self.repealed_on is None:
            return {"repealed_on": _("Write since when the other by-law holds instead.")}
        if self._comes_after_itself():
            return {"replaced_by": _("This one has itself replaced that by-law: choose another.")}
        return {}

    def _comes_after_itself(self) -> bool:
        seen, later = {self.pk}, self.replaced_by
        while later is not None:
            if later.pk in seen:
                return True
            seen.add(later.pk)
            later = later.replaced_by
        return False

    def body_text(self) -> str:
        return "\n".join([self.gn_number, super().body_text()])
