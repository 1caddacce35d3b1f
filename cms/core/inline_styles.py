"""Styles that stand in a page itself, allowed by their digest and by nothing else."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString, mark_safe

if TYPE_CHECKING:
    from django.http import HttpRequest


def inline_style(request: HttpRequest, css: SafeString) -> SafeString:
    """The element with these rules, which the answer's policy will allow."""
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    request.styles_allowed = [*styles_allowed(request), f"'sha256-{digest}'"]  # type: ignore[attr-defined]
    return mark_safe(f"<style>{css}</style>")  # noqa: S308


def styles_allowed(request: HttpRequest) -> list[str]:
    """The sources that the policy of the answer has to name."""
    allowed: list[str] = getattr(request, "styles_allowed", [])
    return allowed
