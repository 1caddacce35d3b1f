"""What the editor of the complaints page checks beyond single fields."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from lga.forms import OfficialMailForm


class FeedbackPageForm(OfficialMailForm):
    """Refuses private mail boxes, and two offices for one kind of submission."""

    mail_formset = "routes"

    def is_valid(self) -> bool:
        return super().is_valid() & self._kinds_are_single()

    def _kinds_are_single(self) -> bool:
        seen: set[str] = set()
        repeated = []
        for form in self._rows():
            kind = form.cleaned_data.get("kind", "")
            repeated += [form] if kind in seen else []
            seen |= {kind} if kind else set()
        for form in repeated:
            form.add_error("kind", _("Another row has this kind already. Keep one of the two."))
        return not repeated

    def _rows(self) -> list[Any]:
        forms = self.formsets["routes"].forms if "routes" in self.formsets else []
        filled = [form for form in forms if getattr(form, "cleaned_data", None)]
        return [form for form in filled if not form.cleaned_data.get("DELETE")]
