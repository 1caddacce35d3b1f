"""Rows that are edited together with what they belong to."""

from __future__ import annotations

from typing import Any

from modelcluster.fields import ParentalKey


def parent_of(thing: Any) -> Any | None:
    """What an inline row belongs to; None for what stands for itself."""
    keys = (field for field in thing._meta.concrete_fields if isinstance(field, ParentalKey))
    return next((getattr(thing, key.name) for key in keys), None)
