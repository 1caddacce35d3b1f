"""How to reach an institution: shown on its contact page, in every footer and to machines."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from cms.core.languages import active_language, base_language


def validate_addresses(value: str) -> None:
    """Refuse a line that is no address with https://."""
    is_address = URLValidator(schemes=["https"])
    for line in value.split():
        try:
            is_address(line)
        except ValidationError:
            raise ValidationError(
                _("“%(line)s” is no address. Write each with https:// in a line of its own."),
                params={"line": line},
            ) from None


@register_setting(icon="mail", order=100)
class ContactSettings(BaseSiteSetting):
    """Address, telephone and mail of the institution behind a site, in both languages."""

    street_sw = models.CharField(_("street, in Swahili"), max_length=120, blank=True)
    street_en = models.CharField(_("street, in English"), max_length=120, blank=True)
    postal_address = models.CharField(
        _("postal address"), max_length=120, blank=True, help_text=_("Such as S.L.P. 12, town.")
    )
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    mobile = models.CharField(_("mobile"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    opening_hours_sw = models.CharField(_("opening hours, in Swahili"), max_length=120, blank=True)
    opening_hours_en = models.CharField(_("opening hours, in English"), max_length=120, blank=True)

    elsewhere = models.TextField(
        _("official pages elsewhere"),
        blank=True,
        validators=[validate_addresses],
        help_text=_("One address in each line, such as that of an official account."),
    )

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("street_sw"), FieldPanel("street_en")]),
                FieldPanel("postal_address"),
            ],
            heading=_("Address"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("phone"), FieldPanel("mobile")]),
                FieldPanel("email"),
                FieldRowPanel([FieldPanel("opening_hours_sw"), FieldPanel("opening_hours_en")]),
                FieldPanel("elsewhere"),
            ],
            heading=_("Telephone, e-mail and hours"),
        ),
    ]

    class Meta:
        verbose_name = _("contact")

    @property
    def profiles(self) -> list[str]:
        """Addresses of the institution's official pages elsewhere."""
        return self.elsewhere.split()

    @property
    def street(self) -> str:
        """The street in the language of the page being made."""
        return self.street_sw if active_language() == base_language() else self.street_en

    @property
    def opening_hours(self) -> str:
        """The opening hours in the language of the page being made."""
        is_base = active_language() == base_language()
        return self.opening_hours_sw if is_base else self.opening_hours_en
