"""Facts for machines inside a page: schema.org as JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

#: A closing tag inside a text must not end the script element that carries it.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag
def government_organization(
    *,
    name: str,
    url: str,
    street: str = "",
    postal_address: str = "",
    region: str = "",
    **ways: str,
) -> SafeString:
    """An institution with its address; ``ways`` are telephone, email and the like, if any."""
    address = {
        "@type": "PostalAddress",
        "streetAddress": street,
        "postOfficeBoxNumber": postal_address,
        "addressRegion": region,
        "addressCountry": "TZ",
    }
    facts: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "name": name,
        "url": url,
        **ways,
        "address": {key: value for key, value in address.items() if value},
    }
    text = json.dumps({key: value for key, value in facts.items() if value}, ensure_ascii=False)
    return mark_safe(text.translate(ESCAPES))  # noqa: S308  what could end the element is escaped
