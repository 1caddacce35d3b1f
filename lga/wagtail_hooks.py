"""What the institutions' app adds to the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from lga.content_checks import foreign_regions
from lga.models import Institution, InstitutionKind
from lga.reviews.views import DueForReviewView, mark_as_reviewed
from lga.viewsets import WardViewSet

if TYPE_CHECKING:
    from collections.abc import Iterator

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


@hooks.register("register_admin_urls")
def review_addresses() -> list[URLPattern]:
    """The question whether a page is right, and the list of those that wait for it."""
    due = DueForReviewView.as_view()
    results = DueForReviewView.as_view(results_only=True)
    return [
        path("reviews/<int:page_id>/", mark_as_reviewed, name="mark_as_reviewed"),
        path("reports/due-for-review/", due, name="due_for_review"),
        path("reports/due-for-review/results/", results, name="due_for_review_results"),
    ]


@hooks.register("register_page_header_buttons")
def review_button(
    page: Any, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """Let whoever may change a live page say that it is still right."""
    ages = getattr(page.specific_class, "review_every_months", None)
    if ages and page.live and page.permissions_for_user(user).can_edit():
        url = reverse("mark_as_reviewed", args=[page.pk])
        yield Button(_("Mark as reviewed"), url, icon_name="check", priority=90)


@hooks.register("register_reports_menu_item")
def due_for_review_in_the_menu() -> Any:
    """Lead every officer to the pages that wait; the report shows only their own."""
    label = gettext_lazy("Pages due for review")
    return MenuItem(label, reverse("due_for_review"), icon_name="date", order=1150)
