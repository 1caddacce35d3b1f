"""What the page editor checks of projects, opportunities and forms beyond single fields."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from lga.forms import OfficialMailForm
from lga.models import Institution
from publications.models.belonging import FOREIGN_SERVICE, FOREIGN_TENDER, FOREIGN_WARD


class OwnThingsForm(OfficialMailForm):
    """Offers wards, tenders and services of the page's own institution, and refuses others."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owner = self.parent_page and Institution.objects.owning_page(self.parent_page)
        if owner and "ward" in self.fields:
            self._limit("ward", Q(institution=owner), FOREIGN_WARD)
        for name, message in (("tender", FOREIGN_TENDER), ("service", FOREIGN_SERVICE)):
            if owner and name in self.fields:
                self._limit(name, _in_tree_of(owner), message)

    def _limit(self, name: str, condition: Q, message: Any) -> None:
        field = self.fields[name]
        field.queryset = field.queryset.filter(condition)
        field.error_messages["invalid_choice"] = message


class ProjectForm(OwnThingsForm):
    """A project that is judged together with its rows, as they were typed."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        # The page checks itself after this. Without the rows it would judge those of yesterday.
        for name in ("sources", "progress"):
            if name in self.formsets and self.formsets[name].is_valid():
                self.formsets[name].save(commit=False)
        return cleaned


def _in_tree_of(owner: Institution) -> Q:
    roots = owner.site.root_page.get_translations(inclusive=True)
    condition = Q(pk__in=[])
    for path in roots.values_list("path", flat=True):
        condition |= Q(path__startswith=path)
    return condition
