"""The list of the people who sit in a council."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from cms.core.models import IndexPage
from lga.councillor_filters import Choice
from lga.counted import page_of

if TYPE_CHECKING:
    from django.http import HttpRequest

#: How many councillors a page of the list shows.
COUNCILLORS_PER_PAGE = 20


class CouncillorIndexPage(IndexPage):
    """The councillors (madiwani) of today, by ward, party and committee; and those of before."""

    listed_type = "lga.PersonPage"

    parent_page_types = ["home.HomePage", "home.SectionIndexPage"]
    subpage_types = ["lga.PersonPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of councillors")
        verbose_name_plural = _("lists of councillors")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        choice = Choice.in_address(request)
        people = choice.among(self.listed).select_related("photo")
        people = people.prefetch_related("offices", "photo__renditions")
        page = page_of(people, request.GET.get("page", ""), COUNCILLORS_PER_PAGE)
        page.object_list = self.standing_here(list(page.object_list))
        # Not the IndexPage's own, which would read everybody.
        context = super(IndexPage, self).get_context(request, *args, **kwargs)
        return context | {"items": page, "filters": choice.filters(self), "choice": choice}
