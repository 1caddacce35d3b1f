"""Mail addresses as they are stored: one way of writing each."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.utils.encoding import punycode
from django.utils.translation import gettext_lazy as _


def normalised(address: str) -> str:
    """One spelling of an address: small letters, and a domain as mail servers write it."""
    local, _at, domain = address.strip().rpartition("@")
    return f"{local.lower()}@{punycode(domain.lower())}"


class MailAddressField(forms.EmailField):
    """One address, normalised. A line break is refused and not mended: no keyboard types one."""

    default_error_messages = {
        "required": _("Write your e-mail address, such as name@example.org."),
        "invalid": _("This is no e-mail address. Write it like name@example.org."),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        others = [one for one in self.validators if not isinstance(one, EmailValidator)]
        self.validators = [EmailValidator(self.error_messages["invalid"]), *others]

    def to_python(self, value: Any) -> str:
        if any(character in (value or "") for character in "\r\n\0"):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return super().to_python(value) or ""

    def clean(self, value: Any) -> str:
        address = super().clean(value)
        return normalised(address) if address else ""
