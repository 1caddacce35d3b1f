"""What lies in a ward: its villages or streets, and what serves the people there."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from lga.models.ward import Ward


class VillageKind(models.TextChoices):
    """What a ward is made of: villages in the country, streets in town."""

    VILLAGE = "village", _("Village")
    STREET = "street", _("Street (mtaa)")


class Village(models.Model):
    """A village (kijiji) or street (mtaa). Reference data, as its ward is."""

    ward = ParentalKey(Ward, on_delete=models.CASCADE, related_name="villages")
    name = models.CharField(_("name"), max_length=60)
    kind = models.CharField(
        _("kind"), max_length=10, choices=VillageKind, default=VillageKind.VILLAGE
    )
    is_sample = models.BooleanField(
        _("sample content"), default=False, help_text=_("Tick this if it is an example.")
    )

    panels: list[Any] = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("kind"), FieldPanel("is_sample")])
    ]

    class Meta:
        verbose_name = _("village or street")
        verbose_name_plural = _("villages and streets")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["ward", "name"], name="one_village_of_a_name_per_ward")
        ]

    def __str__(self) -> str:
        return self.name


class FacilityKind(models.TextChoices):
    """What a facility gives to the people around it, in the order in which a page tells."""

    PRIMARY_SCHOOL = "primary_school", _("Primary school")
    SECONDARY_SCHOOL = "secondary_school", _("Secondary school")
    DISPENSARY = "dispensary", _("Dispensary")
    HEALTH_CENTRE = "health_centre", _("Health centre")
    HOSPITAL = "hospital", _("Hospital")
    WATER_POINT = "water_point", _("Water point")
    MARKET = "market", _("Market")


class Facility(models.Model):
    """A school, a dispensary, a well: a place that people of the ward go to."""

    ward = ParentalKey(Ward, on_delete=models.CASCADE, related_name="facilities")
    kind = models.CharField(_("kind"), max_length=20, choices=FacilityKind)
    name = models.CharField(_("name"), max_length=120)
    village = models.ForeignKey(
        Village,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("village or street"),
        help_text=_("One of this ward's own, once it has been saved."),
    )
    is_sample = models.BooleanField(
        _("sample content"), default=False, help_text=_("Tick this if it is an example.")
    )

    panels: list[Any] = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("name")]),
        FieldRowPanel([FieldPanel("village"), FieldPanel("is_sample")]),
    ]

    class Meta:
        verbose_name = _("facility")
        verbose_name_plural = _("facilities")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["ward", "kind", "name"], name="one_facility_of_a_name_per_ward"
            )
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if self.village and self.village.ward_id != self.ward_id:
            raise ValidationError({"village": _("Choose a village or street of this ward.")})
