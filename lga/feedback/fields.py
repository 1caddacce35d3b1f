"""Fields that take what people type as they mean it, and refuse what no person types."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_NOT_PHONE = re.compile(r"[^\d+() ./-]")
_SHORTEST_PHONE, _LONGEST_PHONE = 9, 15


class PlainTextField(forms.CharField):
    """A text in which each line end is one character, as it is for whoever counts them.

    Browsers send two for each. Characters without a shape, but for line ends and tabs, are left
    out: nobody sees them, and some turn the text around.
    """

    def to_python(self, value: Any) -> str:
        text = "\n".join(str(value or "").splitlines())
        shown = (one for one in text if one in "\n\t" or unicodedata.category(one) != "Cc")
        return str(super().to_python("".join(shown)))


class LineField(PlainTextField):
    """A text of one line."""

    def to_python(self, value: Any) -> str:
        return " ".join(super().to_python(value).split())


class MailField(forms.EmailField):
    """A mail address that can stand in a header: one line of visible characters."""

    default_error_messages = {
        "invalid": _("Write the e-mail address like asha@example.com, on one line.")
    }

    def clean(self, value: Any) -> str:
        text = str(value or "").strip(" ")
        if not text.isprintable() or " " in text or '"' in text:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return str(super().clean(text))


class PhoneField(LineField):
    """A telephone number, kept with its digits, its plus and single spaces."""

    default_error_messages = {
        "phone": _("Write the telephone number in digits, like 0712 345 678 or +255 712 345 678.")
    }

    def clean(self, value: Any) -> str:
        text = str(super().clean(value))
        digits = sum(one.isascii() and one.isdigit() for one in text)
        is_number = not _NOT_PHONE.search(text) and _SHORTEST_PHONE <= digits <= _LONGEST_PHONE
        if text and not is_number:
            raise ValidationError(self.error_messages["phone"], code="phone")
        return text
