"""Telephone numbers that can be dialled by touching them."""

from __future__ import annotations

import re

from django import template

register = template.Library()

#: One number as people write it; the longest in the world has 15 digits.
_ONE_NUMBER = re.compile(r"\+?(?:[\s()-]*\d){3,15}[\s()-]*")
_NOT_DIALLED = re.compile(r"[^\d+]")


@register.filter
def dialled(number: str) -> str:
    """The number as a telephone dials it; empty if the text is not one single number.

    >>> dialled("(026) 000-0000"), dialled("026 000 0000 / 026 000 0001")
    ('0260000000', '')
    """
    return _NOT_DIALLED.sub("", number) if _ONE_NUMBER.fullmatch(number or "") else ""
