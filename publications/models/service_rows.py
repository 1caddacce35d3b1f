"""What hangs from a service in any number: what to bring, and what it costs."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin

from publications.models.public_services import ServicePage


class ServiceRequirement(TranslatableMixin, Orderable):
    """One thing to bring, such as a form or an identity card."""

    page = ParentalKey(ServicePage, on_delete=models.CASCADE, related_name="requirements")
    text = models.CharField(
        _("what"), max_length=250, help_text=_("Such as: National identity card (NIDA) and a copy.")
    )

    panels: list[Any] = [FieldPanel("text")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("thing to bring")
        verbose_name_plural = _("things to bring")


class ServiceCost(TranslatableMixin, Orderable):
    """One line of a service's prices."""

    page = ParentalKey(ServicePage, on_delete=models.CASCADE, related_name="costs")
    what = models.CharField(
        _("for what"), max_length=200, help_text=_("Such as: Retail shop, in town.")
    )
    amount = models.DecimalField(
        _("amount in shillings"),
        max_digits=14,
        decimal_places=0,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("0 if it is free. Leave empty only if it varies, and say how in the note."),
    )
    note = models.CharField(
        _("note"), max_length=200, blank=True, help_text=_("Such as: for each year.")
    )

    panels: list[Any] = [
        FieldPanel("what"),
        FieldRowPanel([FieldPanel("amount"), FieldPanel("note")]),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("cost")
        verbose_name_plural = _("costs")

    def clean(self) -> None:
        super().clean()
        if self.amount is None and not self.note:
            raise ValidationError(
                {
                    "amount": _(
                        "Write the amount, 0 if it is free, or say in the note how it varies."
                    )
                }
            )
