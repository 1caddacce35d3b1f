"""Financial years, 1 July to 30 June, written "2025/26"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

_FINANCIAL_YEAR = re.compile(r"(?P<start>[0-9]{4})/(?P<end>[0-9]{2})")

FIRST_MONTH = 7


def is_financial_year(text: str) -> bool:
    """Whether a text is a financial year, its second part the year after the first."""
    found = _FINANCIAL_YEAR.fullmatch(text)
    return found is not None and int(found["end"]) == (int(found["start"]) + 1) % 100


def financial_year_of(day: datetime.date) -> str:
    """The financial year that a day lies in."""
    start = day.year if day.month >= FIRST_MONTH else day.year - 1
    return f"{start:04d}/{(start + 1) % 100:02d}"
