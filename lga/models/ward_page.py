"""A page for each ward: who speaks for it, what lies in it, how to reach its office."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from cms.core.models import BodyPage
from cms.core.search_document import SearchKind
from lga.holders import councillors_of
from lga.models.ward import Ward
from lga.places import places_in
from lga.ward_sections import sections_of

if TYPE_CHECKING:
    from django.http import HttpRequest


class WardPage(BodyPage):
    """The page of one ward. It comes and goes with the ward; councils add words of their own."""

    ward = models.ForeignKey(
        Ward,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="pages",
        verbose_name=_("ward"),
    )

    parent_page_types = ["lga.WardsPage"]
    subpage_types: list[str] = []
    # Made from the region's list of wards, see `lga/ward_pages.py`.
    is_creatable = False

    content_panels = [
        FieldPanel("title", read_only=True),
        *BodyPage.content_panels[1:],
    ]
    search_kind: ClassVar[SearchKind] = SearchKind.WARD
    brought_along = ("ward",)

    class Meta:
        verbose_name = _("page of a ward")
        verbose_name_plural = _("pages of wards")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        ward = self.ward
        if ward is None:
            return context
        return context | {
            "ward": ward,
            "councillor": councillors_of([ward.pk]).get(ward.pk),
            **places_in(ward),
            "sections": sections_of(ward, request),
        }

    def body_text(self) -> str:
        if self.ward is None:
            return super().body_text()
        villages = self.ward.villages.values_list("name", flat=True)
        facilities = self.ward.facilities.values_list("name", flat=True)
        about = [self.ward.name, self.ward.postcode, self.ward.office]
        return "\n".join([*about, super().body_text(), *villages, *facilities])
