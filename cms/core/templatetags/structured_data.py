"""Facts for machines inside a page: schema.org as JSON-LD, and what a shared link shows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from cms.core.structured_data import breadcrumb_list, government_organization

if TYPE_CHECKING:
    from collections.abc import Mapping

register = template.Library()

#: A closing tag inside a text must not end the script element that carries it.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag(takes_context=True)
def json_ld_of_page(context: Mapping[str, Any]) -> SafeString:
    """What a page says of itself, and the way down to it."""
    page, request = context["page"], context["request"]
    facts = [context.get("structured_data"), breadcrumb_list(request, page, context["breadcrumbs"])]
    return format_html_join("", "{}", ((json_ld(one),) for one in facts if one))


@register.simple_tag
def json_ld_of_organization(*args: Any, **facts: Any) -> SafeString:
    """An institution: see `government_organization`."""
    return json_ld(government_organization(*args, **facts))


def json_ld(facts: Mapping[str, Any]) -> SafeString:
    """A data block. It is no script, so the page's policy for scripts lets it be."""
    text = json.dumps({"@context": "https://schema.org", **facts}, ensure_ascii=False)
    safe = mark_safe(text.translate(ESCAPES))  # noqa: S308  what could end the element is escaped
    return format_html('<script type="application/ld+json">{}</script>', safe)
