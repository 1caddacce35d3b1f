"""What the page editor checks beyond single fields."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from lga.mail import is_official
from lga.models.institution import Institution


class OfficialMailForm(WagtailAdminPageForm):
    """Refuses mail domains that are neither the institution's nor the government's.

    Looks at the page's own address and at those of its contacts, where it has any.
    """

    #: The page's own field, and the rows whose ``email`` is looked at.
    mail_field, mail_formset = "email", "contacts"

    def is_valid(self) -> bool:
        return super().is_valid() & self._addresses_are_official()

    def owner(self) -> Institution | None:
        """The institution that the page belongs to."""
        if not hasattr(self, "_owner"):
            self._owner = self.parent_page and Institution.objects.owning_page(self.parent_page)
        return self._owner

    def _addresses_are_official(self) -> bool:
        rows = self.formsets.get(self.mail_formset)
        forms = rows.forms if rows else []
        asked = [(self, self.mail_field), *((form, "email") for form in forms)]
        strangers = [(form, field) for form, field in asked if not self._is_official(form, field)]
        for form, field in strangers:
            form.add_error(field, self._advice)
        return not strangers

    def _is_official(self, form: Any, field: str) -> bool:
        address = getattr(form, "cleaned_data", {}).get(field, "")
        return not address or is_official(address, self._domains)

    @property
    def _advice(self) -> str:
        return _("Use an address on one of these domains: %(domains)s.") % {
            "domains": ", ".join(self._domains)
        }

    @property
    def _domains(self) -> list[str]:
        owner = self.owner()
        own = [owner.mail_domain] if owner and owner.mail_domain else []
        return [*own, *settings.OFFICIAL_MAIL_DOMAINS]


class OfficialContactForm(OfficialMailForm):
    """Refuses a contact of the page itself that is on another mail domain."""

    mail_field = "contact_email"


class AlertForm(WagtailAdminPageForm):
    """Asks only the region on whose sites an alert is shown: a council's is for its own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owner = self.parent_page and Institution.objects.owning_page(self.parent_page)
        if owner is None or owner.is_region:
            return
        for name in ("reach", "shown_on"):
            self.fields.pop(name, None)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if cleaned.get("reach") == "chosen" and not cleaned.get("shown_on"):
            self.add_error("shown_on", _("Choose at least one institution."))
        return cleaned
