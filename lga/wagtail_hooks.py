"""What the institutions' app adds to the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.utils.translation import gettext as _
from wagtail import hooks

from lga.content_checks import foreign_regions
from lga.models import Institution, InstitutionKind
from lga.viewsets import WardViewSet

if TYPE_CHECKING:
    from django.http import HttpRequest


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def point_out_other_regions(request: HttpRequest, page: Any) -> None:
    """Warn of a sentence that puts the institution into another region; it may still be right."""
    if request.method != "POST" or "json" in request.headers.get("accept", ""):
        return
    region = Institution.objects.filter(kind=InstitutionKind.REGION).first()
    if region is None or not hasattr(page, "body_text"):
        return
    own = f"{region.name_sw} {region.name_en}"
    for found in foreign_regions(f"{page.summary}\n{page.body_text()}", own):
        messages.warning(
            request,
            _("This sentence names another region, %(region)s. Is it right? “%(sentence)s”")
            % {"region": found.region, "sentence": found.sentence},
        )


@hooks.register("register_admin_viewset")
def wards_in_the_admin() -> WardViewSet:
    """Let the region keep its wards, and councils look them up."""
    return WardViewSet("wards")
