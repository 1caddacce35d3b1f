"""What hangs from an investment opportunity: what there is at the place, and its papers."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin

from publications.models.attachments import Attachment


class InfrastructureKind(models.TextChoices):
    """What an investor asks for first."""

    ROAD = "road", _("Road")
    POWER = "power", _("Electricity")
    WATER = "water", _("Water")
    NETWORK = "network", _("Telephone and internet")


class Infrastructure(TranslatableMixin, Orderable):
    """What there is at the place, or how far it is away."""

    page = ParentalKey("InvestmentPage", on_delete=models.CASCADE, related_name="infrastructure")
    kind = models.CharField(_("kind"), max_length=20, choices=InfrastructureKind)
    text = models.CharField(
        _("what there is"), max_length=200, help_text=_("Such as: gravel road, 4 km away.")
    )

    panels: list[Any] = [FieldRowPanel([FieldPanel("kind"), FieldPanel("text")])]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("infrastructure")
        verbose_name_plural = _("infrastructure")


class InvestmentDocument(Attachment):
    """A document of an investment opportunity."""

    page = ParentalKey("InvestmentPage", on_delete=models.CASCADE, related_name="documents")

    class Meta(Attachment.Meta):
        pass
