"""What every published text says of itself to machines: when, by whom, in which language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cms.core.structured_data import absolute, publisher
from lga.frame import frame_for

if TYPE_CHECKING:
    from django.http import HttpRequest

    from cms.core.models import BasePage


def published_work(request: HttpRequest, page: BasePage, kind: str) -> dict[str, Any]:
    """A page as a work of this schema.org type, published by the institution asked."""
    institution = publisher(frame_for(request).institution)
    changed = page.last_published_at
    return {
        "@type": kind,
        "url": absolute(request, page.get_url(request)),
        "description": page.summary,
        "inLanguage": page.locale.language_code,
        "dateModified": changed.isoformat() if changed else None,
        "author": institution,
        "publisher": institution,
    }
