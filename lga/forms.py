"""What the page editor checks beyond single fields."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from lga.mail import is_official
from lga.models.institution import Institution


class OfficialDomainsForm(WagtailAdminPageForm):
    """Knows the mail domains on which the institution of its page may be reached."""

    @property
    def _domains(self) -> list[str]:
        owner = self.parent_page and Institution.objects.owning_page(self.parent_page)
        own = [owner.mail_domain] if owner and owner.mail_domain else []
        return [*own, *settings.OFFICIAL_MAIL_DOMAINS]

    @property
    def _refusal(self) -> str:
        domains = ", ".join(self._domains)
        return _("Use an address on one of these domains: %(domains)s.") % {"domains": domains}


class OfficialContactForm(OfficialDomainsForm):
    """Refuses a contact of the page itself that is on another mail domain."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        address = cleaned.get("contact_email", "")
        if address and not is_official(address, self._domains):
            self.add_error("contact_email", self._refusal)
        return cleaned


class OfficialMailForm(OfficialDomainsForm):
    """Refuses contacts on mail domains that are neither the institution's nor the government's."""

    def is_valid(self) -> bool:
        return super().is_valid() & self._contacts_are_official()

    def _contacts_are_official(self) -> bool:
        forms = self.formsets["contacts"].forms if "contacts" in self.formsets else []
        strangers = [form for form in forms if not self._is_official(form)]
        for form in strangers:
            form.add_error("email", self._refusal)
        return not strangers

    def _is_official(self, form: Any) -> bool:
        address = getattr(form, "cleaned_data", {}).get("email", "")
        return not address or is_official(address, self._domains)
