"""The list of a council's wards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from cms.core.models import BodyPage
from lga.models.institution import Institution
from lga.models.ward import Ward

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest


class WardsPage(BodyPage):
    """Every ward of the council that the page belongs to."""

    parent_page_types = ["home.HomePage", "home.SectionIndexPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of wards")
        verbose_name_plural = _("lists of wards")

    @property
    def wards(self) -> QuerySet[Ward]:
        owner = Institution.objects.owning_page(self)
        return Ward.objects.filter(institution=owner)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        asked = Ward.objects.filter(institution__site=Site.find_for_request(request))
        return super().get_context(request, *args, **kwargs) | {"wards": asked}

    def body_text(self) -> str:
        names = self.wards.values_list("name", flat=True) if self.path else []
        return "\n".join([super().body_text(), *names])
