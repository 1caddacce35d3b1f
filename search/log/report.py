"""The report of an institution's officers: what is asked, and what is not found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports import ReportView

from cms.core.languages import language_name
from lga.feedback.spreadsheets import SafeSpreadsheetMixin
from lga.officers import institutions_for
from search.models import AskedQuestion
from search.models.asked_question import FEWEST_VISITS, LATELY

if TYPE_CHECKING:
    from collections.abc import Iterable


class QuestionsReport(SafeSpreadsheetMixin, ReportView):
    """The last thirty days of the institutions that one works for; what found nothing first."""

    page_title = _("What people search for")
    header_icon = "search"
    template_name = "wagtailadmin/reports/base_report.html"
    results_template_name = "search/admin/questions_results.html"
    index_url_name = "search_questions"
    index_results_url_name = "search_questions_results"
    is_searchable = False
    default_ordering = None
    paginate_by = 100
    list_export = ["institution", "language", "words", "asked", "found_nothing", "clicked"]
    export_headings = {
        "institution": _("Institution"),
        "language": _("Language"),
        "words": _("Question"),
        "asked": _("Asked"),
        "found_nothing": _("Found nothing"),
        "clicked": _("Opened a result"),
    }

    def get_filename(self) -> str:
        return "search-questions"

    def get_queryset(self) -> Any:
        own = {one.pk: one for one in institutions_for(self.request.user)}
        lately = AskedQuestion.objects.since(timezone.localdate() - LATELY)
        rows = lately.filter(institution__in=own).asked_by_several()
        return list(_named(rows.order_by("-times_nothing", "-times", "words"), own))

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(*args, **kwargs) | {
            "fewest": FEWEST_VISITS,
            "days": LATELY.days,
        }


def _named(rows: Iterable[dict[str, Any]], own: dict[int, Any]) -> Iterable[dict[str, Any]]:
    for row in rows:
        yield {
            "institution": own[row["institution"]].name,
            "language": language_name(row["language"]),
            "words": row["words"],
            "asked": row["times"],
            "found_nothing": row["times_nothing"],
            "clicked": row["times_clicked"],
        }
