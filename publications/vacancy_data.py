"""A vacancy as machines read it: schema.org's JobPosting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cms.core.blocks.text import plain_text
from lga.frame import frame_for

if TYPE_CHECKING:
    from django.http import HttpRequest

#: The words that job search engines know for kinds of contracts.
EMPLOYMENT = {
    "permanent": "FULL_TIME",
    "contract": "CONTRACTOR",
    "temporary": "TEMPORARY",
    "internship": "INTERN",
    "volunteer": "VOLUNTEER",
}


def job_posting(page: Any, request: HttpRequest) -> dict[str, Any]:
    """What is known of a vacancy; what is not known is left out."""
    institution = frame_for(request).institution
    owner = institution.name if institution else ""
    facts = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": page.title,
        "description": "\n".join(filter(None, _texts(page))),
        "url": page.get_full_url(request),
        "identifier": page.reference
        and {"@type": "PropertyValue", "name": owner, "value": page.reference},
        "datePosted": page.published_on.isoformat(),
        "validThrough": page.deadline.isoformat(),
        "employmentType": EMPLOYMENT[page.contract],
        "totalJobOpenings": page.positions,
        "qualifications": page.qualifications,
        "hiringOrganization": {"@type": "GovernmentOrganization", "name": page.employer or owner},
        "jobLocation": _location(page.place_of_work or owner),
    }
    return {name: value for name, value in facts.items() if value}


def _texts(page: Any) -> list[str]:
    return [page.summary, page.qualifications, plain_text(page.body), page.how_to_apply]


def _location(place: str) -> dict[str, Any]:
    address = {"@type": "PostalAddress", "addressLocality": place, "addressCountry": "TZ"}
    return {"@type": "Place", "address": address}
