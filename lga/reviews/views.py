"""Reviews in the admin: one click for a page that is right, and the list of those that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.views.reports import PageReportView
from wagtail.models import Page

from lga.reviews.due import due_for_review, record_review

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def mark_as_reviewed(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask whether a page was read and is right, and note it."""
    page, user = get_object_or_404(Page, pk=page_id), request.user
    if not user.is_authenticated or not page.permissions_for_user(user).can_edit():
        raise PermissionDenied
    if request.method != "POST":
        return render(request, "lga/reviews/confirm.html", {"page": page})
    record_review(page, user)
    messages.success(request, _("“%s” is marked as reviewed today.") % page.title)
    return redirect("wagtailadmin_pages:edit", page.pk)


class DueForReviewView(PageReportView):
    """The pages that somebody should read again, of those that the user may change."""

    page_title = gettext_lazy("Pages due for review")
    header_icon = "date"
    results_template_name = "lga/reviews/due_results.html"
    index_url_name = "due_for_review"
    index_results_url_name = "due_for_review_results"
    any_permission_required = ["add", "change", "publish"]
    list_export = ["title", "due_on", "reviewed_on", "last_published_at"]
    export_headings = {
        "due_on": gettext_lazy("Due on"),
        "reviewed_on": gettext_lazy("Last reviewed"),
        "last_published_at": gettext_lazy("Last published at"),
    }

    def get_queryset(self) -> Any:
        own = self.permission_policy.instances_user_has_permission_for(self.request.user, "change")
        pages = due_for_review(own, timezone.localdate())
        self.queryset = pages.select_related("content_type").prefetch_workflow_states()
        return super().get_queryset()
