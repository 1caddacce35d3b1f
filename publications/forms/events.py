"""What the editor of an event checks beyond single fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from publications.recurrence import days_from

if TYPE_CHECKING:
    import datetime


class EventForm(WagtailAdminPageForm):
    """Refuses to leave out a date on which the event would not be held anyway."""

    def is_valid(self) -> bool:
        return super().is_valid() & self._exceptions_are_dates_of_the_event()

    def _exceptions_are_dates_of_the_event(self) -> bool:
        forms = self.formsets["exceptions"].forms if "exceptions" in self.formsets else []
        days = self._days()
        strangers = [form for form in forms if _day_of(form) and _day_of(form) not in days]
        for form in strangers:
            form.add_error("day", _("The event does not recur on this day. Correct the date."))
        return not strangers

    def _days(self) -> set[datetime.date]:
        told = getattr(self, "cleaned_data", {})
        if not told.get("start_day"):
            return set()
        days = days_from(told["start_day"], told.get("repeats", ""), told.get("repeats_until"))
        return set(days)


def _day_of(form: Any) -> datetime.date | None:
    told = getattr(form, "cleaned_data", {})
    return None if told.get("DELETE") else told.get("day")
