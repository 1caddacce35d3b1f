"""The page that tells how many wrote in a year, and what became of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from cms.core.models import BodyPage
from lga.feedback.counts import YearTable, year_table, years_of
from lga.feedback.models.choices import Kind, Outcome
from lga.frame import frame_for
from lga.models import Institution

if TYPE_CHECKING:
    from django.http import HttpRequest


class FeedbackCountsPage(BodyPage):
    """A year's submissions by kind and outcome; the numbers stay when who wrote is forgotten."""

    parent_page_types = ["feedback.FeedbackPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    # Each submission changes it.
    is_the_same_until_changed: ClassVar[bool] = False

    class Meta:
        verbose_name = _("yearly counts of complaints")
        verbose_name_plural = _("yearly counts of complaints")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        owner = frame_for(request).institution or Institution.objects.owning_page(self)
        years = years_of(owner) if owner else []
        year = _chosen(request, years)
        table = year_table(owner, year) if owner and years else None
        return super().get_context(request, *args, **kwargs) | {
            "year": year,
            "years": [
                {"label": str(one), "url": f"?year={one}", "is_current": one == year}
                for one in years
            ],
            "rows": rows_for(table) if table else [],
        }


def rows_for(table: YearTable) -> list[list[str]]:
    """The table as cells, its head and its sums included."""
    head = [gettext("Kind"), *(str(label) for label in Outcome.labels), gettext("No outcome yet")]
    rows = [
        [str(Kind(kind).label), *map(str, row.cells), str(row.total), _days(row.median_days)]
        for kind, row in table.rows.items()
    ]
    sums = [pgettext("sum of a table", "All"), *map(str, table.totals), ""]
    total = pgettext("sum of a table", "All")
    return [[*head, total, gettext("Median of days to answer")], *rows, sums]


def _days(median: float | None) -> str:
    return "–" if median is None else str(number_format(median, 0 if median % 1 == 0 else 1))


def _chosen(request: HttpRequest, years: list[int]) -> int:
    asked = request.GET.get("year", "")
    if re.fullmatch(r"\d{4}", asked) and int(asked) in years:
        return int(asked)
    return years[0] if years else timezone.localdate().year
