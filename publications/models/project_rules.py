"""What cannot be true of a project, and how to mend it: told by field, with the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cms.core.templatetags.amounts import shillings
from publications.models.project_rows import newest_first, total_of

if TYPE_CHECKING:
    import datetime

    from publications.models.projects import ProjectPage

DONE = 100


def faults_of_project(project: ProjectPage) -> dict[str, Any]:
    """Every contradiction within a project and the rows that hang from it, by field."""
    return {**_of_dates(project), **_of_money(project), **_of_progress(project)}


def _of_dates(project: ProjectPage) -> dict[str, Any]:
    faults: dict[str, Any] = {}
    start = project.started_on
    for name in ("expected_end_on", "ended_on"):
        end = getattr(project, name)
        if start and end and end < start:
            faults[name] = _("A project cannot end (%(end)s) before it starts (%(start)s).") % {
                "end": _day(end),
                "start": _day(start),
            }
    if project.ended_on and project.ended_on > timezone.localdate():
        faults["ended_on"] = _("This day has not come yet. Use the expected end for plans.")
    return faults


def _of_money(project: ProjectPage) -> dict[str, Any]:
    total, budget = total_of(project.sources.all()), project.budget
    if total is None or total == budget:
        return {}
    if budget is None:
        message = _("The sources of funds give %(total)s. Enter that as the budget.")
    else:
        message = _(
            "The budget is %(budget)s, but the sources of funds give %(total)s. Make them equal."
        )
    return {"budget": message % {"budget": shillings(budget), "total": shillings(total)}}


def _of_progress(project: ProjectPage) -> dict[str, Any]:
    latest = newest_first(project.progress.all())[:1]
    if project.status != "completed" or not latest or latest[0].percent >= DONE:
        return {}
    message = _(
        "The last progress entry (%(day)s) says %(percent)s percent."
        " Add an entry with 100 percent, or choose another status."
    )
    return {"status": message % {"day": _day(latest[0].observed_on), "percent": latest[0].percent}}


def _day(day: datetime.date) -> str:
    return date_format(day, "DATE_FORMAT")
