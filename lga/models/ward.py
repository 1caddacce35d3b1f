"""Wards: the smallest places that money and projects are told by."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel

from lga.mail import is_official
from lga.models.institution import Institution


class Ward(ClusterableModel, models.Model):
    """A ward (kata) of a council. Official reference data: the region loads it, councils read it.

    Two councils may have wards of one name, so a ward is never known by its name alone.
    """

    institution = models.ForeignKey(
        Institution, models.CASCADE, related_name="wards", verbose_name=_("institution")
    )
    name = models.CharField(_("name"), max_length=60, help_text=_("Without the word ward."))
    postcode = models.CharField(_("postcode"), max_length=5, blank=True)
    office = models.CharField(
        _("ward office"), max_length=160, blank=True, help_text=_("Where it is, in a few words.")
    )
    phone = models.CharField(_("telephone of the ward office"), max_length=40, blank=True)
    email = models.EmailField(
        _("e-mail of the ward office"),
        blank=True,
        help_text=_("Only on the institution's own or another government domain."),
    )
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    population_year = models.PositiveSmallIntegerField(
        _("counted in"), null=True, blank=True, help_text=_("The year of the census.")
    )

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

    @property
    def population_told(self) -> str:
        """How many people were counted, with the thousands apart."""
        return number_format(self.population or 0, use_l10n=True, force_grouping=True)

    def clean(self) -> None:
        super().clean()
        if self.population is not None and not self.population_year:
            raise ValidationError(
                {"population_year": _("Say in which year the population was counted.")}
            )
        if self.email and self.institution_id and not is_official(self.email, self._domains):
            raise ValidationError(
                {
                    "email": _("Use an address on one of these domains: %(domains)s.")
                    % {"domains": ", ".join(self._domains)}
                }
            )

    @property
    def _domains(self) -> list[str]:
        own = [self.institution.mail_domain] if self.institution.mail_domain else []
        return [*own, *settings.OFFICIAL_MAIL_DOMAINS]
