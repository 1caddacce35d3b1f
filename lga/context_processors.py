"""Whose page it is: what the frame of every page shows of its institution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.functional import SimpleLazyObject

from lga.alerts import alerts_for
from lga.frame import frame_for

if TYPE_CHECKING:
    from django.http import HttpRequest


def institution(request: HttpRequest) -> dict[str, Any]:
    """The institution asked, its neighbours, contact and appearance; read when first used."""
    return {
        "institution": SimpleLazyObject(lambda: frame_for(request).institution),
        "institutions": SimpleLazyObject(lambda: frame_for(request).institutions),
        "contact": SimpleLazyObject(lambda: frame_for(request).contact),
        "appearance": SimpleLazyObject(lambda: frame_for(request).appearance),
        "top": SimpleLazyObject(lambda: alerts_for(request)),
    }
