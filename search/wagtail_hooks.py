"""What search adds to the admin, and changes there of which no signal tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import path, reverse
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import register_permission_policy

from search.indexing import sync_members
from search.log.report import QuestionsReport
from search.models import PinnedResult
from search.pins.permissions import OwnPinsPolicy
from search.pins.viewsets import PinnedResultViewSet
from search.sources import member_models
from search.synonyms.viewsets import SynonymViewSet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import Model
    from django.http import HttpRequest
    from django.urls import URLPattern

register_permission_policy(PinnedResult, OwnPinsPolicy(PinnedResult))


@hooks.register("register_admin_viewset")
def pinned_results_in_the_admin() -> PinnedResultViewSet:
    """Let an institution's publishers decide what is found first."""
    return PinnedResultViewSet("pinned-results")


@hooks.register("register_admin_viewset")
def synonyms_in_the_admin() -> SynonymViewSet:
    """Let the region say which words mean the same."""
    return SynonymViewSet("synonyms")


@hooks.register("after_bulk_action")
def documents_moved_together(
    request: HttpRequest, action_type: str, objects: Sequence[Model], action: Any
) -> None:
    """Documents may have been moved into a private collection, or out of one."""
    for model in member_models():
        keys = [moved.pk for moved in objects if isinstance(moved, model)]
        if keys and action_type == "add_to_collection":
            sync_members(model._default_manager.filter(pk__in=keys))


@hooks.register("register_admin_urls")
def address_of_the_report() -> list[URLPattern]:
    """What people search for."""
    report = QuestionsReport.as_view()
    results = QuestionsReport.as_view(results_only=True)
    return [
        path("reports/search-questions/", report, name="search_questions"),
        path("reports/search-questions/results/", results, name="search_questions_results"),
    ]


@hooks.register("register_reports_menu_item")
def report_in_the_menu() -> MenuItem:
    """Among the reports, for every officer, who sees the own institution's alone."""
    label = gettext_lazy("What people search for")
    return MenuItem(label, reverse("search_questions"), icon_name="search", order=910)
