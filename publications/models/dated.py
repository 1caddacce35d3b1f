"""Pages that are published on a day, and the lists that they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.apps import apps
from django.core.paginator import Paginator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import PageManager

from cms.core.models import BasePageQuerySet, BodyPage
from publications.feeds.links import feeds_of

if TYPE_CHECKING:
    import datetime

    from django.http import HttpRequest

#: How many items a page of a list shows.
ITEMS_PER_PAGE = 20


class DatedPageQuerySet(BasePageQuerySet):
    """Phrases for things with a date."""

    def newest_first(self) -> Self:
        # Two texts of one day share a date; the key keeps their order stable.
        return self.order_by("-published_on", "-pk")

    def only(self, *fields: str) -> Self:
        # The editor reads three fields of a page's translations. What a manager brings along with
        # every page, such as a project's ward, cannot come with fields that are left out.
        alone: Self = self.select_related(None)
        return super(DatedPageQuerySet, alone).only(*fields)

    def of_year(self, year: int) -> Self:
        return self.filter(published_on__year=year)

    def years(self) -> list[int]:
        """The years in which something was published, newest first."""
        dates = self.order_by().dates("published_on", "year", order="DESC")
        return [date.year for date in dates]


DatedPageManager = PageManager.from_queryset(DatedPageQuerySet)


class DatedPage(BodyPage):
    """Something that was made public on a day."""

    published_on = models.DateField(_("date"), default=timezone.localdate)

    content_panels = [
        *BodyPage.content_panels[:-1],
        FieldPanel("published_on"),
        *BodyPage.content_panels[-1:],
    ]
    subpage_types: list[str] = []
    share_kind = "article"
    review_every_months = None

    objects: ClassVar[Any] = DatedPageManager()

    class Meta:
        abstract = True

    @property
    def search_date(self) -> datetime.date:
        return self.published_on


class DatedIndexPage(BodyPage):
    """A list of dated pages, newest first, a year and twenty at a time."""

    #: The page type that is listed, as "app.Model".
    listed_type: str

    parent_page_types = ["home.HomePage"]
    max_count_per_parent = 1

    class Meta:
        abstract = True

    @property
    def listed(self) -> Any:
        """All visible pages of this list, each in the active language where it has one."""
        model: Any = apps.get_model(self.listed_type)
        pages = self.children_in_active_language(model.objects.all())
        return pages.newest_first().defer_streamfields()

    def latest(self, count: int) -> Any:
        """The newest items as a query, for blocks on other pages."""
        return self.listed[:count]

    def latest_items(self, count: int) -> list[Any]:
        """The newest items, each with an address."""
        return self.standing_here(list(self.latest(count)))

    def chosen_by_reader(self, items: Any, request: HttpRequest) -> tuple[Any, dict[str, Any]]:
        """Narrow the list by what stands in the address; say what was chosen."""
        year = year_in(request)
        years = self.kept_part(request, "years", items.years)
        chosen = items.of_year(year) if year in years else items
        return chosen, {"years": years, "selected_year": year if year in years else None}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        items, chosen = self.chosen_by_reader(self.listed, request)
        page = Paginator(items, ITEMS_PER_PAGE).get_page(request.GET.get("page"))
        page.object_list = self.standing_here(list(page.object_list))
        context = super().get_context(request, *args, **kwargs)
        return context | chosen | {"items": page, "feeds": feeds_of(self.listed_type)}


def year_in(request: HttpRequest) -> int | None:
    """The year that an address asks for, if it is one."""
    year = request.GET.get("year", "")
    return int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None
