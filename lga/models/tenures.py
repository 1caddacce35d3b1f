"""From one day to another: what offices and seats in committees share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin

from cms.core.languages import base_language
from lga.succession import Tenure

if TYPE_CHECKING:
    import datetime


class HeldQuerySet(models.QuerySet[Any]):
    """What is held, by day and by language."""

    def held_on(self, day: datetime.date) -> Self:
        has_begun = Q(started_on=None) | Q(started_on__lte=day)
        return self.filter(has_begun, Q(ended_on=None) | Q(ended_on__gte=day))

    def held_today(self) -> Self:
        return self.held_on(timezone.localdate())

    def in_base_language(self) -> Self:
        """Each once: every translation of a person's page has a copy."""
        return self.filter(locale__language_code=base_language())


class Held(TranslatableMixin, Orderable):
    """Something that a person holds from one day to another, or until now."""

    started_on = models.DateField(
        _("from"), null=True, blank=True, help_text=_("Leave empty if it is not known.")
    )
    ended_on = models.DateField(
        _("until"), null=True, blank=True, help_text=_("Leave empty while it is held.")
    )

    dates_panel: ClassVar[Any] = FieldRowPanel([FieldPanel("started_on"), FieldPanel("ended_on")])

    objects: ClassVar[Any] = HeldQuerySet.as_manager()

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.started_on and self.ended_on and self.ended_on < self.started_on:
            raise ValidationError({"ended_on": _("An office cannot end before it starts.")})

    def is_held_on(self, day: datetime.date) -> bool:
        has_begun = self.started_on is None or self.started_on <= day
        return has_begun and (self.ended_on is None or day <= self.ended_on)

    def tenure(self, holder: Any) -> Tenure:
        return Tenure(holder, self.started_on, self.ended_on)
