"""Institutions, their wards, and the pictures and documents in their collections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from home.loading import records
from home.loading.media import FILES, IMAGES, store, stored_already
from home.provisioning import create_institution
from lga.models import AppearanceSettings, ContactSettings

if TYPE_CHECKING:
    from pathlib import Path

    from home.loading.rows import InstitutionRow
    from home.loading.writing import Writing


def write_institutions(writing: Writing) -> None:
    """Every institution of the folder that is not there yet, with its contact."""
    for row in writing.region.institutions:
        institution = records.existing_institution(row)
        if institution is None:
            institution = create_institution(records.new_institution(row)).institution
            writing.new_institutions.add(row.slug)
            writing.count(institution)
            _write_contact(institution.site, row)
        writing.institutions[row.slug] = institution


def write_media(writing: Writing) -> None:
    """Pictures and documents, known again by their title or content within the collection."""
    folder = writing.region.folder
    for row in writing.region.images:
        path = folder / IMAGES / row.file
        image = _stored(writing, records.image_from(row), row.institution, path)
        writing.images[row.institution, row.slug] = image
    for document in writing.region.documents:
        path = folder / FILES / document.file
        stored = _stored(writing, records.document_from(document), document.institution, path)
        writing.documents[document.institution, document.slug] = stored


def write_appearance(writing: Writing) -> None:
    """Accent and arms, once the pictures are there."""
    arms = {(row.institution, row.file): row.slug for row in writing.region.images}
    for row in writing.region.institutions:
        if row.slug in writing.new_institutions:
            appearance = AppearanceSettings.for_site(writing.institutions[row.slug].site)
            appearance.accent = row.accent or appearance.accent
            appearance.arms = writing.images.get((row.slug, arms.get((row.slug, row.arms), "")))
            appearance.save()


def _write_contact(site: Any, row: InstitutionRow) -> None:
    contact = ContactSettings.for_site(site)
    for name in records.CONTACT:
        setattr(contact, name, getattr(row, name))
    contact.save()


def _stored(writing: Writing, record: Any, owner: str, path: Path) -> Any:
    collection = writing.institutions[owner].collection
    existing = stored_already(record, collection, path)
    if existing is not None:
        return existing
    try:
        store(record, collection, path)
    finally:
        # Even if the row was refused, its file may lie in the storage.
        writing.stored_files.append(record.file)
    writing.count(record)
    return record
