"""A field that holds a financial year."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.core.financial_year import is_financial_year


def validate_financial_year(value: str) -> None:
    """Refuse what is not of the form 2025/26, with the second year following the first."""
    if not is_financial_year(value):
        raise ValidationError(_("Write the financial year like 2025/26."))


def financial_year_field() -> models.CharField[str, str]:
    """A financial year such as "2025/26"; empty where a text belongs to none."""
    return models.CharField(
        _("financial year"),
        max_length=7,
        blank=True,
        validators=[validate_financial_year],
        help_text=_("Like 2025/26: from 1 July to 30 June."),
    )
