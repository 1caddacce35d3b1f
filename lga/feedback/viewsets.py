"""What citizens wrote, in the admin, for the people of their institution alone.

Each view asks about the record in hand: Wagtail's own ask about the model. Whoever opens or
exports a submission leaves a line in its history.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic import history
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log
from wagtail.permissions import policy_registry

from lga.feedback.handling import HANDLING
from lga.feedback.models import Submission
from lga.feedback.spreadsheets import SafeSpreadsheetMixin

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

OPENED, EXPORTED = "feedback.open", "feedback.export"


def own_submissions(user: Any) -> QuerySet[Submission]:
    """All that somebody may see, whatever the view."""
    policy = policy_registry.get_by_type(Submission)
    found: QuerySet[Submission] = policy.instances_user_has_permission_for(user, "change")
    return found


class SubmissionIndexView(SafeSpreadsheetMixin, generic.IndexView):
    """Numbers, dates and offices; who wrote and what is seen by opening one, or exporting all."""

    def get_base_queryset(self) -> QuerySet[Submission]:
        own = own_submissions(self.request.user)
        return own.select_related("institution", "ward", "assigned_to")

    def as_spreadsheet(self, queryset: Any, spreadsheet_format: str) -> HttpResponse:
        exported = list(queryset)
        for submission in exported:
            log(submission, EXPORTED, user=self.request.user)
        return super().as_spreadsheet(_Listed(exported), spreadsheet_format)


class _Listed(list[Submission]):
    """Rows read already, with the model that the spreadsheet's headings are asked of."""

    model = Submission


class SubmissionEditView(generic.EditView):
    """One submission, and what was done about it."""

    def get_queryset(self) -> QuerySet[Submission]:
        own = own_submissions(self.request.user)
        return own.prefetch_related("letters", "notes__author")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().get(request, *args, **kwargs)
        log(self.object, OPENED, user=request.user)
        return response


class SubmissionHistoryView(history.HistoryView):
    """Who opened, exported and changed one submission."""

    def get_base_object_queryset(self) -> QuerySet[Submission]:
        return own_submissions(self.request.user)


class SubmissionViewSet(ModelViewSet):
    """Complaints, comments and questions. Nothing is added or deleted by hand here."""

    model = Submission
    icon = "comment"
    menu_label = _("Complaints")
    menu_name = "submissions"
    menu_order = 260
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = False
    index_view_class = SubmissionIndexView
    edit_view_class = SubmissionEditView
    history_view_class = SubmissionHistoryView
    edit_handler = HANDLING
    list_display = [
        TitleColumn("reference", label=_("Reference"), url_name="submissions:edit"),
        Column("get_kind_display", label=_("Kind")),
        Column("get_status_display", label=_("Status")),
        Column("office", label=_("Office")),
        Column("assigned_to", label=_("Assigned to")),
        DateColumn("created_at", label=_("Received"), sort_key="created_at"),
        Column("due_on", label=_("To be answered by"), sort_key="due_on"),
    ]
    list_filter = ["status", "kind", "outcome"]
    search_fields = ["reference"]
    search_backend_name = None
    export_filename = "submissions"
    export_headings = {
        "get_kind_display": _("Kind"),
        "get_status_display": _("Status"),
        "get_outcome_display": _("Outcome"),
    }
    list_export = [
        *("reference", "get_kind_display", "get_status_display", "get_outcome_display"),
        *("office", "created_at", "due_on", "answered_at", "closed_at"),
        *("name", "email", "phone", "ward", "subject", "message"),
    ]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        views: dict[str, Any] = super().get_common_view_kwargs(**kwargs)
        missing = {"add_url_name", "delete_url_name", "usage_url_name"}
        return {name: value for name, value in views.items() if name not in missing}

    def get_urlpatterns(self) -> list[Any]:
        key = self.pk_path_converter
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path(f"edit/<{key}:pk>/", self.edit_view, name="edit"),
            path(f"history/<{key}:pk>/", self.history_view, name="history"),
            path(f"history-results/<{key}:pk>/", self.history_results_view, name="history_results"),
        ]
