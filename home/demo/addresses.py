"""Host names that lead to this machine without anybody setting up names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from lga.models import Institution

if TYPE_CHECKING:
    from wagtail.models import Site


def move_sites_here() -> None:
    """Give each institution's site `<slug>.localhost` and the port of this run."""
    for institution in Institution.objects.select_related("site"):
        move_site(institution.site, f"{institution.slug}.localhost", settings.PUBLIC_PORT)


def move_site(site: Site, hostname: str, port: int) -> None:
    if (site.hostname, site.port) != (hostname, port):
        site.hostname, site.port = hostname, port
        site.save()
