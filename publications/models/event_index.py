"""The events of one institution: those to come, those that are over, and a month of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core.models import BodyPage
from publications.feeds.links import calendar_link, feeds_of
from publications.models.dated import ITEMS_PER_PAGE
from publications.models.events import EventPage
from publications.month import Month

if TYPE_CHECKING:
    from django.http import HttpRequest


class EventIndexPage(BodyPage):
    """All events of one institution."""

    parent_page_types = ["home.HomePage", "home.SectionIndexPage"]
    subpage_types = ["publications.EventPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")

    @property
    def listed(self) -> Any:
        """All visible events of this list, each in the active language where it has one."""
        return self.children_in_active_language(EventPage.objects.all()).defer_streamfields()

    def latest_items(self, count: int) -> list[Any]:
        """The next events, for a block on another page."""
        return self.standing_here(list(self.listed.upcoming(timezone.now())[:count]))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        month = Month.read(request.GET.get("month", ""))
        shown = self._of_month(month) if month else self._as_list(request)
        feeds = [*feeds_of("publications.EventPage"), calendar_link()]
        context = super().get_context(request, *args, **kwargs)
        return context | shown | {"feeds": feeds, "this_month": Month.current()}

    def _of_month(self, month: Month) -> dict[str, Any]:
        events = self.standing_here(list(self.listed.held_between(month.starts_at, month.ends_at)))
        return {"month": month, "weeks": month.weeks(events), "has_events": bool(events)}

    def _as_list(self, request: HttpRequest) -> dict[str, Any]:
        shows_past, now = "past" in request.GET, timezone.now()
        events = self.listed.past(now) if shows_past else self.listed.upcoming(now)
        page = Paginator(events, ITEMS_PER_PAGE).get_page(request.GET.get("page"))
        page.object_list = self.standing_here(list(page.object_list))
        return {"items": page, "shows_past": shows_past}
