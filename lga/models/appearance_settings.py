"""What makes an institution's site its own: arms and one colour."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from lga.contrast import LEAST_CONTRAST, contrast, is_hex_colour

#: What text in the accent colour stands on: white, and the pale grounds of the styles' palette.
GROUNDS = ("#ffffff", "#f6f7f3", "#eef4ee")
DEFAULT_ACCENT = "#14532d"


def validate_accent(value: str) -> None:
    """Refuse what is no colour, and colours that cannot be read on a page's grounds."""
    if not is_hex_colour(value):
        raise ValidationError(_("Write the colour as # and six digits, such as #14532d."))
    found = min(contrast(value, ground) for ground in GROUNDS)
    if found < LEAST_CONTRAST:
        raise ValidationError(
            _("Too light: its contrast with the page is %(found)s and must be %(least)s or more."),
            params={"found": f"{found:.1f}", "least": LEAST_CONTRAST},
        )


@register_setting(icon="image", order=110)
class AppearanceSettings(BaseSiteSetting):
    """The arms and the accent colour of the institution behind a site."""

    arms = models.ForeignKey(
        "core.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("arms"),
        help_text=_("A square picture of at least 200 × 200 pixels."),
    )
    accent = models.CharField(
        _("accent colour"),
        max_length=7,
        default=DEFAULT_ACCENT,
        validators=[validate_accent],
        help_text=_("A dark colour such as #14532d; white text must be readable on it."),
    )

    panels = [FieldPanel("arms"), FieldPanel("accent")]

    class Meta:
        verbose_name = _("appearance")
