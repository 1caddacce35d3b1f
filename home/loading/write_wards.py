"""The wards of a region, what lies in them, and the pages that tell of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from home.loading import records
from lga.models import Facility, Village, Ward
from lga.ward_pages import bring_up_to_date

if TYPE_CHECKING:
    from home.loading.writing import Writing


def write_wards(writing: Writing) -> None:
    """The missing wards, all at once: each saved alone would refresh its council's list."""
    for ward in Ward.objects.filter(institution__in=writing.institutions.values()):
        writing.wards[ward.institution_id, ward.name] = ward
    missing = []
    for row in writing.region.wards:
        owner = writing.institutions[row.institution]
        if (owner.pk, row.name) not in writing.wards:
            ward = records.ward_from(row)
            ward.institution = owner
            missing.append(ward)
            writing.count(ward)
    for ward in Ward.objects.bulk_create(missing):
        writing.wards[ward.institution_id, ward.name] = ward


def write_places(writing: Writing) -> None:
    """Villages first, since facilities lie in them."""
    for row in writing.region.villages:
        village = records.village_from(row)
        village.ward = writing.ward(row.institution, row.ward)
        if not Village.objects.filter(ward=village.ward, name=village.name).exists():
            Village.objects.bulk_create([village])
            writing.count(village)
    for place in writing.region.facilities:
        facility = records.facility_from(place)
        facility.ward = writing.ward(place.institution, place.ward)
        known = Facility.objects.filter(ward=facility.ward, kind=facility.kind)
        if not known.filter(name=facility.name).exists():
            villages = Village.objects.filter(ward=facility.ward, name=place.village)
            facility.village = villages.first()
            Facility.objects.bulk_create([facility])
            writing.count(facility)


def write_ward_pages(writing: Writing) -> None:
    """A page for each ward of a council whose list of wards is there."""
    for institution in {row.institution for row in writing.region.wards}:
        bring_up_to_date(writing.institutions[institution])
