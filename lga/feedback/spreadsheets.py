"""Spreadsheets of what strangers wrote, in which nothing is a formula."""

from __future__ import annotations

import re
from typing import Any

from wagtail.admin.views.mixins import SpreadsheetExportMixin

#: What Excel and LibreOffice take for the beginning of a formula, after spaces and quotes that
#: they skip; also the wide signs of East Asian keyboards, which Excel reads as the usual ones.
_FORMULA = re.compile(r"\s*[=+\-@\t\r\n|%＝＋－＠]")  # noqa: RUF001
# XML 1.0 has no place for these, and the writer of spreadsheets fails on them.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")


def as_text(value: str) -> str:
    """A text that a spreadsheet shows as it is, after an apostrophe where it would compute."""
    shown = _UNWRITABLE.sub("", value)
    begins = shown[:1] in {"\t", "\r", "\n"} or _FORMULA.match(shown)
    return f"'{shown}" if begins else shown


class SafeSpreadsheetMixin(SpreadsheetExportMixin):
    """Wagtail's export, with every text passed through `as_text`."""

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        ready = super().preprocess_field_value(field, value, export_format)
        return as_text(ready) if isinstance(ready, str) else ready
