"""What a page may point at: only what belongs to its own institution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from lga.models import Institution

if TYPE_CHECKING:
    from lga.models import Ward

FOREIGN_WARD = _("This ward belongs to another council. Choose one of your own.")
FOREIGN_SERVICE = _("This service belongs to another institution. Choose one of your own.")
FOREIGN_TENDER = _("This tender belongs to another institution. Choose one of your own.")


def ward_field() -> models.ForeignKey[Any, Ward | None]:
    """The ward in which something lies; of the page's own institution."""
    return models.ForeignKey(
        "lga.Ward",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ward"),
        help_text=_("Leave empty if it concerns several wards, and say in the text which."),
    )


def foreign_things(page: Any, *names: str) -> dict[str, Any]:
    """What a page of the tree points at though it is another institution's, by field."""
    if not page.path or not any(getattr(page, f"{name}_id") for name in names):
        return {}
    owner = Institution.objects.owning_page(page)
    faults: dict[str, Any] = {}
    if "ward" in names and page.ward and page.ward.institution != owner:
        faults["ward"] = FOREIGN_WARD
    for name, message in (("tender", FOREIGN_TENDER), ("service", FOREIGN_SERVICE)):
        other = getattr(page, name) if name in names else None
        if other and Institution.objects.owning_page(other) != owner:
            faults[name] = message
    return faults
