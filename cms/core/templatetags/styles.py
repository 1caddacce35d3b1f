"""The colour that an institution has chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import template
from django.utils.html import format_html

from cms.core.inline_styles import inline_style

if TYPE_CHECKING:
    from django.template import Context
    from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag(takes_context=True)
def accent_style(context: Context, accent: str) -> SafeString | str:
    """The rule that makes an institution's colour the page's."""
    request: Any = context.get("request")
    if request is None:
        return ""
    return inline_style(request, format_html(":root{{--accent:{}}}", accent))
