"""A region and its councils, made the way the portal makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from home.provisioning import NewInstitution, create_institution

if TYPE_CHECKING:
    from lga.models import Institution


def new_institution(slug: str = "bonde-dc", **answers: Any) -> NewInstitution:
    """What a regional administrator would answer for a council with this short code."""
    defaults = {
        "kind": "district",
        "name_sw": f"Halmashauri ya {slug}",
        "name_en": f"{slug} Council",
        "short_name_sw": slug,
        "short_name_en": slug,
        "slug": slug,
        "host": f"{slug}.test",
        "mail_domain": f"{slug}.go.tz",
    }
    return NewInstitution(**(defaults | answers))


def make_institution(slug: str = "bonde-dc", **answers: Any) -> Institution:
    """A whole institution: site, pages in both languages, groups, collection."""
    return create_institution(new_institution(slug, **answers)).institution


def make_region(slug: str = "mkoa") -> Institution:
    return make_institution(slug, kind="region")
