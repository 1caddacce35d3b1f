"""The list of a council's wards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from cms.core.models import BodyPage
from lga.holders import councillors_of
from lga.models.institution import Institution
from lga.models.ward import Ward
from lga.models.ward_page import WardPage

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class WardLine:
    """A ward in the list, with its own page and whoever speaks for it today."""

    ward: Ward
    page: WardPage | None
    councillor: Any


class WardsPage(BodyPage):
    """Every ward of the council that the page belongs to; each has a page below it."""

    parent_page_types = ["home.HomePage", "home.SectionIndexPage"]
    subpage_types = ["lga.WardPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of wards")
        verbose_name_plural = _("lists of wards")

    @property
    def wards(self) -> QuerySet[Ward]:
        owner = Institution.objects.owning_page(self)
        return Ward.objects.filter(institution=owner)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        # The site says whose wards they are, without asking the tree.
        asked = Ward.objects.filter(institution__site=Site.find_for_request(request))
        return context | {"wards": self._lines(asked)}

    def _lines(self, wards: QuerySet[Ward]) -> list[WardLine]:
        pages = self.children_in_active_language(WardPage.objects.all()).defer_streamfields()
        page_of = {page.ward_id: page for page in self.standing_here(list(pages))}
        councillors = councillors_of(wards.order_by().values("pk"))
        return [WardLine(ward, page_of.get(ward.pk), councillors.get(ward.pk)) for ward in wards]

    def body_text(self) -> str:
        names = self.wards.values_list("name", flat=True) if self.path else []
        return "\n".join([super().body_text(), *names])
