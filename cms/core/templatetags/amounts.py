"""Amounts as readers write them: shillings and the size of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils.formats import number_format
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from decimal import Decimal

register = template.Library()

KILOBYTE = 1024
MEGABYTE = KILOBYTE * KILOBYTE


@register.filter
def shillings(amount: Decimal | int | None) -> str:
    """Whole Tanzanian shillings; cents are noise at the size of public money."""
    if amount is None:
        return ""
    return _("TSh %(amount)s") % {
        "amount": number_format(round(amount), use_l10n=True, force_grouping=True)
    }


@register.filter
def file_size(size: int | None) -> str:
    """How much of a data bundle a download will cost."""
    if not size:
        return ""
    if size < MEGABYTE:
        return _("%(size)s KB") % {"size": number_format(max(1, round(size / KILOBYTE)))}
    return _("%(size)s MB") % {"size": number_format(size / MEGABYTE, decimal_pos=1)}
