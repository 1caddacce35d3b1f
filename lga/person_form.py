"""A person's form: only the own wards and committees, and nobody in another's office."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from lga.forms import OfficialMailForm
from lga.holders import root_of
from lga.succession import first_day_of_both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet

    from lga.models.tenures import Held


class PersonForm(OfficialMailForm):
    """Knows the institution, which a single row of offices or seats does not."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offices = self.formsets.get("offices")
        if offices is not None:
            # Called for each row, and for the empty one that the editor copies.
            self._add_fields, offices.add_fields = offices.add_fields, self._offer_own_wards

    def _offer_own_wards(self, form: Any, index: int | None) -> None:
        self._add_fields(form, index)
        if "ward" in form.fields:
            form.fields["ward"].queryset = self._own_wards()

    def _own_wards(self) -> QuerySet[Any]:
        return apps.get_model("lga.Ward").objects.filter(institution=self.owner())

    def is_valid(self) -> bool:
        if not super().is_valid():
            return False
        strange = [self._refuse_strange_committee(form) for form in self._rows("seats")]
        taken = [
            self._refuse_if_taken(form, name)
            for name in ("offices", "seats")
            for form in self._rows(name)
        ]
        return not any([*strange, *taken])

    def _rows(self, name: str) -> list[Any]:
        """The rows that will be kept."""
        forms = self.formsets[name].forms if name in self.formsets else []
        return [
            form
            for form in forms
            if form.has_changed() or form.instance.pk
            if not form.cleaned_data.get("DELETE")
        ]

    def _refuse_strange_committee(self, form: Any) -> bool:
        committee, root = form.cleaned_data.get("committee"), root_of(self.parent_page)
        if committee is None or committee.path.startswith(root):
            return False
        form.add_error("committee", _("Choose a committee of this council."))
        return True

    def _refuse_if_taken(self, form: Any, name: str) -> bool:
        """Two holders of one office on one day; the later row of the two gets the error."""
        held: Held = form.instance
        if not held.has_one_holder:
            return False
        own = held.tenure(None)
        for who, other in self._others(form, name):
            day = first_day_of_both(own, other.tenure(None), timezone.localdate())
            if day is not None:
                form.add_error("started_on", _taken(who, other, day))
                return True
        return False

    def _others(self, form: Any, name: str) -> Iterator[tuple[str, Held]]:
        for row in self._rows(name):
            if row is form:
                break
            if row.instance.identity == form.instance.identity:
                yield self.cleaned_data.get("title", ""), row.instance
        others = form.instance.held_by_others(root_of(self.parent_page))
        for held in others.exclude(page__translation_key=self.instance.translation_key):
            yield held.page.title, held


def _taken(who: str, other: Held, day: Any) -> str:
    """Who holds the office and when, and what to do about it."""
    dates = [
        date_format(one, "j F Y") if one else "…" for one in (other.started_on, other.ended_on)
    ]
    return _(
        "%(who)s holds this from %(start)s to %(end)s, so that it would have two holders on "
        "%(day)s. Correct the dates here, or first end it on that page."
    ) % {"who": who, "start": dates[0], "end": dates[1], "day": date_format(day, "j F Y")}
