"""A service as machines read it: schema.org's GovernmentService."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lga.frame import frame_for

if TYPE_CHECKING:
    from django.http import HttpRequest


def government_service(page: Any, request: HttpRequest) -> dict[str, Any]:
    """What is known of the service; what is not known is left out."""
    institution = frame_for(request).institution
    facts = {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": page.title,
        "description": page.summary,
        "url": page.get_full_url(request),
        "serviceType": str(page.get_sector_display()),
        "audience": page.for_whom and {"@type": "Audience", "audienceType": page.for_whom},
        "provider": institution
        and {
            "@type": "GovernmentOrganization",
            "name": institution.name,
            "url": institution.url,
        },
        "availableChannel": _channel(page),
        "offers": [_offer(cost) for cost in page.price_list if cost.amount is not None],
    }
    return {name: value for name, value in facts.items() if value}


def _channel(page: Any) -> dict[str, Any]:
    location = page.office and {"@type": "Place", "name": page.office}
    ways = {
        "serviceUrl": page.online_url,
        "servicePhone": page.phone and {"@type": "ContactPoint", "telephone": page.phone},
        "serviceLocation": location,
    }
    known = {name: value for name, value in ways.items() if value}
    return {"@type": "ServiceChannel", **known} if known else {}


def _offer(cost: Any) -> dict[str, str]:
    return {
        "@type": "Offer",
        "name": cost.what,
        "price": f"{cost.amount:.0f}",
        "priceCurrency": "TZS",
    }
