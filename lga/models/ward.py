"""Wards: the smallest places that money and projects are told by."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from lga.models.institution import Institution


class Ward(models.Model):
    """A ward (kata) of a council. Official reference data: the region loads it, councils read it.

    Two councils may have wards of one name, so a ward is never known by its name alone.
    """

    institution = models.ForeignKey(
        Institution, models.CASCADE, related_name="wards", verbose_name=_("institution")
    )
    name = models.CharField(_("name"), max_length=60)
    postcode = models.CharField(_("postcode"), max_length=5, blank=True)

    class Meta:
        verbose_name = _("ward")
        verbose_name_plural = _("wards")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["institution", "name"], name="one_ward_of_a_name_per_institution"
            )
        ]

    def __str__(self) -> str:
        return self.name
