"""The frame around a page: its institution, the others, contact and appearance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http.request import split_domain_port
from wagtail.models import Site

from cms.core.page_cache.parts import kept_part
from cms.core.page_cache.subjects import showing
from lga.models import AppearanceSettings, ContactSettings, Institution

if TYPE_CHECKING:
    from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class Frame:
    """What the frame of a page shows. ``institution`` is None on a host without one."""

    institution: Institution | None
    institutions: list[Institution]

    @property
    def contact(self) -> ContactSettings:
        found = self.institution and getattr(self.institution.site, "contactsettings", None)
        return found or ContactSettings()

    @property
    def appearance(self) -> AppearanceSettings:
        found = self.institution and getattr(self.institution.site, "appearancesettings", None)
        return found or AppearanceSettings()


def frame_for(request: HttpRequest) -> Frame:
    """The frame of the page being made, read in one query and kept for the request."""
    frame: Frame | None = getattr(request, "_frame", None)
    if frame is None:
        frame = _read_frame(request)
        request._frame = frame  # type: ignore[attr-defined]
    return frame


def _read_frame(request: HttpRequest) -> Frame:
    institutions = kept_part(request, "institutions", _read_institutions)
    site = _site_asked(request, institutions)
    asked = next((one for one in institutions if site and one.site_id == site.pk), None)
    return Frame(asked, institutions)


def _read_institutions() -> list[Institution]:
    with showing():
        return list(Institution.objects.with_site().region_first())


def _site_asked(request: HttpRequest, institutions: list[Institution]) -> Site | None:
    """Wagtail's answer; where one institution alone has the host, without asking the database."""
    if not hasattr(request, "_wagtail_site"):
        host, _port = split_domain_port(request.get_host())
        sites = [one.site for one in institutions if one.site.hostname == host]
        if len(sites) == 1:
            request._wagtail_site = sites[0]  # type: ignore[attr-defined]
    return Site.find_for_request(request)
