"""The words of schema.org that pages and institutions share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.http import HttpRequest

    from cms.core.links import Link

#: What an institution is called within its own pages: its address with this behind it.
ORGANIZATION = "#organization"


def without_empty(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Only what is known: an empty value would claim that there is none."""
    return {name: value for name, value in facts.items() if value not in ("", None, [], {})}


def absolute(request: HttpRequest, url: str | None) -> str:
    """An address with its host, on the site asked."""
    return request.build_absolute_uri(url or "")


def breadcrumb_list(
    request: HttpRequest, page: Any, breadcrumbs: Iterable[Link]
) -> dict[str, Any] | None:
    """The way from the front page to a page below it."""
    above = [(link.title, link.url) for link in breadcrumbs]
    if not above:
        return None
    way = [*above, (page.title, page.get_url(request))]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": absolute(request, url)}
            for place, (name, url) in enumerate(way, start=1)
        ],
    }


def government_organization(
    *, institution: Any, contact: Any, region: Any = None
) -> dict[str, Any]:
    """An institution with its address, the ways to reach it, and what it belongs to."""
    is_council = region is not None and not institution.is_region
    reach = {
        "@type": "ContactPoint",
        "contactType": "customer service",
        "telephone": contact.phone or contact.mobile,
        "email": contact.email,
        "availableLanguage": [code for code, _name in settings.LANGUAGES],
    }
    address = {
        "@type": "PostalAddress",
        "streetAddress": contact.street,
        "postOfficeBoxNumber": contact.postal_address,
        "addressRegion": region.short_name if region is not None else "",
        "addressCountry": "TZ",
    }
    return without_empty(
        {
            "@type": "GovernmentOrganization",
            "@id": f"{institution.url}{ORGANIZATION}",
            "name": institution.name,
            "url": institution.url,
            "telephone": contact.phone,
            "email": contact.email,
            "openingHours": contact.opening_hours,
            "sameAs": contact.profiles,
            "areaServed": {"@type": "AdministrativeArea", "name": institution.short_name},
            "address": without_empty(address),
            "contactPoint": without_empty(reach) if reach["telephone"] or reach["email"] else None,
            "parentOrganization": _named(region) if is_council else None,
        }
    )


def publisher(institution: Any) -> dict[str, Any] | None:
    """Who publishes a page, as its own front page names itself."""
    if institution is None:
        return None
    return {**_named(institution), "@id": f"{institution.url}{ORGANIZATION}"}


def _named(institution: Any) -> dict[str, Any]:
    return {
        "@type": "GovernmentOrganization",
        "name": institution.name,
        "url": institution.url,
    }
