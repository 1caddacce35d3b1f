"""The villages and facilities of a ward, as its page tells of them: in one query."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.db.models import CharField, F, Value
from django.db.models.functions import Coalesce

from lga.models.ward_places import Facility, FacilityKind, Village

if TYPE_CHECKING:
    from lga.models.ward import Ward

VILLAGE, FACILITY = "village", "facility"


@dataclass(frozen=True, slots=True)
class Place:
    """A village, street or facility; the village only of a facility."""

    sort: str
    kind: str
    name: str
    village: str
    is_sample: bool


def places_in(ward: Ward) -> dict[str, Any]:
    """The villages by name, and the facilities by kind and name."""
    places = sorted(_places(ward), key=lambda place: place.name.casefold())
    return {
        "villages": [place for place in places if place.sort == VILLAGE],
        "facilities": by_kind([place for place in places if place.sort == FACILITY]),
    }


def by_kind(facilities: list[Place]) -> list[tuple[str, list[Place]]]:
    """Facilities of a kind together, in the order of the kinds; in each as they came."""
    order = FacilityKind.values

    def rank(facility: Place) -> int:
        return order.index(facility.kind)

    grouped = groupby(sorted(facilities, key=rank), key=rank)
    return [(str(FacilityKind(order[at]).label), list(some)) for at, some in grouped]


def _places(ward: Ward) -> list[Place]:
    facilities = _rows(Facility, ward, FACILITY, Coalesce(F("village__name"), Value("")))
    villages = _rows(Village, ward, VILLAGE, Value("", output_field=CharField()))
    return [Place(*row) for row in facilities.union(villages)]


def _rows(model: Any, ward: Ward, sort: str, village: Any) -> Any:
    rows = model.objects.filter(ward=ward).order_by()
    told = rows.annotate(sort=Value(sort, output_field=CharField()), lies_in=village)
    return told.values_list("sort", "kind", "name", "lies_in", "is_sample")
