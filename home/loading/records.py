"""What a region's folder holds besides pages, in memory: institutions, wards, files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cms.core.models import Image
from home.provisioning import NewInstitution
from lga.models import (
    AppearanceSettings,
    ContactSettings,
    Facility,
    Institution,
    Village,
    Ward,
)
from publications.models import Document

if TYPE_CHECKING:
    from home.loading.rows import (
        DocumentRow,
        FacilityRow,
        ImageRow,
        InstitutionRow,
        VillageRow,
        WardRow,
    )

CONTACT = (
    "email",
    "phone",
    "mobile",
    "postal_address",
    "street_sw",
    "street_en",
    "opening_hours_sw",
    "opening_hours_en",
)


def new_institution(row: InstitutionRow) -> NewInstitution:
    """A row as the answers to the form for a new council."""
    return NewInstitution(
        **{name: getattr(row, name) for name in NewInstitution.__dataclass_fields__}
    )


def existing_institution(row: InstitutionRow) -> Institution | None:
    """The institution that the row describes, wherever its site may have moved meanwhile."""
    return Institution.objects.filter(slug=row.slug, kind=row.kind).select_related("site").first()


def institution_from(row: InstitutionRow) -> Institution:
    names = set(NewInstitution.__dataclass_fields__) - {"host"}
    return Institution(**{name: getattr(row, name) for name in names})


def contact_from(row: InstitutionRow) -> ContactSettings:
    return ContactSettings(**{name: getattr(row, name) for name in CONTACT})


def appearance_from(row: InstitutionRow) -> AppearanceSettings:
    return AppearanceSettings(accent=row.accent) if row.accent else AppearanceSettings()


def ward_from(row: WardRow) -> Ward:
    return Ward(
        name=row.name,
        postcode=row.postcode,
        office=row.office,
        phone=row.phone,
        email=row.email,
    )


def village_from(row: VillageRow) -> Village:
    return Village(name=row.name, kind=row.kind, is_sample=row.sample)


def facility_from(row: FacilityRow) -> Facility:
    return Facility(kind=row.kind, name=row.name, is_sample=row.sample)


def image_from(row: ImageRow) -> Image:
    return Image(title=row.title, description=row.alt_sw, credit=row.credit)


def document_from(row: DocumentRow) -> Document:
    return Document(
        title=row.title_sw,
        language=row.language,
        document_date=row.document_date,
        financial_year=row.financial_year,
        is_sample=row.sample,
    )
