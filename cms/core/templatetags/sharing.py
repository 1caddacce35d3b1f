"""The one address of a page, and the picture that is shown with it elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import template

from cms.core import sharing

if TYPE_CHECKING:
    from collections.abc import Mapping

register = template.Library()


@register.simple_tag(takes_context=True)
def canonical_url(context: Mapping[str, Any]) -> str:
    """The address by which search engines shall know what is shown."""
    request = context.get("request")
    if request is None:
        return ""
    return sharing.canonical_url(
        request,
        context.get("language_links") or [],
        is_stand_in=bool(context.get("only_in_base_language")),
        number=getattr(context.get("items"), "number", 1),
    )


@register.simple_tag(takes_context=True)
def share_image(context: Mapping[str, Any]) -> sharing.ShareImage:
    """The picture that stands for a page."""
    return sharing.share_image(context["request"], context["page"].share_image)
