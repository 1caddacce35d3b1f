"""What the page editor checks beyond single fields."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from lga.mail import is_official
from lga.models.institution import Institution


class OfficialMailForm(WagtailAdminPageForm):
    """Refuses mail addresses on domains that are neither the institution's nor the government's.

    It looks at a page's contacts and at a field ``email``, where there are such.
    """

    def is_valid(self) -> bool:
        return super().is_valid() & self._contacts_are_official()

    def clean_email(self) -> str:
        address = str(self.cleaned_data["email"])
        if address and not is_official(address, self._domains):
            raise ValidationError(self._advice)
        return address

    def _contacts_are_official(self) -> bool:
        forms = self.formsets["contacts"].forms if "contacts" in self.formsets else []
        strangers = [form for form in forms if not self._is_official(form)]
        for form in strangers:
            form.add_error("email", self._advice)
        return not strangers

    def _is_official(self, form: Any) -> bool:
        address = getattr(form, "cleaned_data", {}).get("email", "")
        return not address or is_official(address, self._domains)

    @property
    def _advice(self) -> str:
        return _("Use an address on one of these domains: %(domains)s.") % {
            "domains": ", ".join(self._domains)
        }

    @property
    def _domains(self) -> list[str]:
        owner = self.parent_page and Institution.objects.owning_page(self.parent_page)
        own = [owner.mail_domain] if owner and owner.mail_domain else []
        return [*own, *settings.OFFICIAL_MAIL_DOMAINS]
