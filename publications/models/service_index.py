"""The list of an institution's services, sector by sector."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.db.models import Count
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.core.models import BodyPage
from publications.models.public_services import ServicePage
from publications.models.questions import QuestionsPage
from publications.models.service_kinds import ServiceSector

if TYPE_CHECKING:
    from django.http import HttpRequest

    from publications.models.service_queries import ServiceQuerySet

#: More than a council has: whoever looks for a price finds all services on one page.
SERVICES_PER_PAGE = 60


class ServiceIndexPage(BodyPage):
    """All services of one institution, sector by sector."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["publications.ServicePage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of services")
        verbose_name_plural = _("lists of services")

    @property
    def listed(self) -> ServiceQuerySet:
        """All visible services, each in the active language where it has one."""
        pages: Any = self.children_in_active_language(ServicePage.objects.all())
        return pages.by_sector().defer_streamfields()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        services = self.listed
        present = self.kept_part(request, "sectors", lambda: _counted(services))
        sector = request.GET.get("sector", "")
        sector = sector if sector in present else ""
        pages = Paginator(services.filter(sector=sector) if sector else services, SERVICES_PER_PAGE)
        # Known already, so it need not be counted again.
        pages.count = present[sector] if sector else sum(present.values())
        page = pages.get_page(request.GET.get("page"))
        page.object_list = self.standing_here(list(page.object_list))
        return super().get_context(request, *args, **kwargs) | {
            "items": page,
            "sectors": [choice for choice in ServiceSector.choices if choice[0] in present],
            "selected_sector": sector,
            "questions_page": self._questions_page(),
        }

    def _questions_page(self) -> Any:
        """Where the same institution answers what people ask often."""
        fronts = [page.path[: -Page.steplen] for page in self.live_translations or [self]]
        pages = QuestionsPage.objects.published().in_active_language()
        return pages.children_of_any(fronts).defer_streamfields().first()


def _counted(services: Any) -> dict[str, int]:
    """How many services each sector has that has any."""
    return dict(services.order_by().values_list("sector").annotate(Count("pk")))
