"""Institutions, their wards, and the pictures and documents in their collections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.files.base import File

from cms.core.models import Image
from home.loading.checks import new_institution
from home.provisioning import create_institution
from lga.models import AppearanceSettings, ContactSettings, Ward
from publications.models import Document

if TYPE_CHECKING:
    from pathlib import Path

    from home.loading.rows import InstitutionRow
    from home.loading.writing import Writing

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


def write_institutions(writing: Writing) -> None:
    """Every institution of the folder, with its contact."""
    for row in writing.region.institutions:
        made = create_institution(new_institution(row))
        writing.institutions[row.slug] = made.institution
        if made.is_new:
            writing.new_institutions.add(row.slug)
            writing.made["institutions"] += 1
            contact = {name: getattr(row, name) for name in CONTACT}
            ContactSettings.objects.filter(site=made.institution.site).update(**contact)


def write_wards(writing: Writing) -> None:
    for row in writing.region.wards:
        _ward, is_new = Ward.objects.get_or_create(
            institution=writing.institutions[row.institution],
            name=row.name,
            defaults={"postcode": row.postcode},
        )
        writing.made["wards"] += is_new


def write_media(writing: Writing) -> None:
    """Pictures and documents, known again by their title within the collection."""
    for row in writing.region.images:
        fields: dict[str, Any] = {
            "title": row.title,
            "description": row.alt_sw,
            "credit": row.credit,
        }
        path = writing.region.folder / "images" / row.file
        image = _stored(writing, Image, row.institution, path, fields)
        writing.images[row.institution, row.slug] = image
    for document in writing.region.documents:
        fields = {
            "title": document.title_sw,
            "language": document.language,
            "document_date": document.document_date,
            "financial_year": document.financial_year,
            "is_sample": document.sample,
        }
        path = writing.region.folder / "files" / document.file
        stored = _stored(writing, Document, document.institution, path, fields)
        writing.documents[document.institution, document.slug] = stored


def write_appearance(writing: Writing) -> None:
    """Accent and arms, once the pictures are there."""
    for row in writing.region.institutions:
        if row.slug in writing.new_institutions:
            _write_appearance(writing, row)


def _write_appearance(writing: Writing, row: InstitutionRow) -> None:
    site = writing.institutions[row.slug].site
    appearance, _created = AppearanceSettings.objects.get_or_create(site=site)
    appearance.accent = row.accent or appearance.accent
    appearance.arms = writing.images.get((row.slug, row.arms))
    appearance.save()


def _stored(
    writing: Writing, model: type[Any], owner: str, path: Path, fields: dict[str, Any]
) -> Any:
    collection = writing.institutions[owner].collection
    manager: Any = model._default_manager
    existing = manager.filter(collection=collection, title=fields["title"]).first()
    if existing is not None:
        return existing
    with path.open("rb") as file:
        stored = model(collection=collection, file=File(file, name=path.name), **fields)
        stored.save()
    stored.get_file_size()
    stored.get_file_hash()
    writing.stored_files.append(stored.file)
    writing.made[str(model._meta.verbose_name_plural)] += 1
    return stored
