"""Running texts of a page that stand beside its body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template

from cms.core.blocks import AT_HAND, shown_text

if TYPE_CHECKING:
    from django.template import Context

register = template.Library()


@register.simple_tag(takes_context=True)
def running_text(context: Context, text: str) -> str:
    """A rich text as HTML; what it links to is read at once, unless the page has done so."""
    return shown_text(text, context.get(AT_HAND))
