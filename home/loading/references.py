"""What a text may point at by name, how the name is checked, and what it becomes.

A section says which of these its pages and their rows may name; each name of a text is that of
a field of the page. A further kind of reference is a further line here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cms.core.languages import base_language
from lga.models import InstitutionKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from home.loading.folder import Region
    from home.loading.writing import Writing


@dataclass(frozen=True, slots=True)
class Reference:
    """One kind of thing that a text names."""

    #: As a person calls it, and where it has to stand.
    what: str
    file: str
    #: Every name that a text of this institution may use.
    known: Callable[[Region, str], set[str]]
    #: The thing itself, of the institution, by its name; all things of its kind are written.
    find: Callable[[Writing, str, str], Any]


def shown_images(region: Region, institution: str) -> set[str]:
    """The pictures an institution may show: its own, and the region's."""
    return {row.slug for row in region.images if row.institution in {institution, regional(region)}}


def regional(region: Region) -> str:
    """The short code of the region itself among its institutions."""
    kinds = (row.slug for row in region.institutions if row.kind == InstitutionKind.REGION)
    return next(kinds, "")


def _documents(region: Region, institution: str) -> set[str]:
    return {row.slug for row in region.documents if row.institution == institution}


def _wards(region: Region, institution: str) -> set[str]:
    return {row.name for row in region.wards if row.institution == institution}


def _units(region: Region, institution: str) -> set[str]:
    return {row.slug for row in region.units if row.institution == institution}


def _text(what: str, section: str) -> Reference:
    """A page of the same institution, by the file name of its text in a section."""

    def known(region: Region, institution: str) -> set[str]:
        keys = region.texts_in(base_language())
        return {slug for owner, of, slug in keys if (owner, of) == (institution, section)}

    def find(writing: Writing, institution: str, slug: str) -> Any:
        return writing.pages[institution, section, slug]

    return Reference(what, f"pages/…/{section}", known, find)


def _image(writing: Writing, institution: str, slug: str) -> Any:
    own = writing.images.get((institution, slug))
    return own or writing.images[regional(writing.region), slug]


def _document(writing: Writing, institution: str, slug: str) -> Any:
    return writing.documents[institution, slug]


def _ward(writing: Writing, institution: str, name: str) -> Any:
    return writing.institutions[institution].wards.get(name=name)


def _unit(writing: Writing, institution: str, slug: str) -> Any:
    return writing.units[institution, slug]


REFERENCES = {
    "image": Reference("image", "images.csv", shown_images, _image),
    "document": Reference("document", "documents.csv", _documents, _document),
    "ward": Reference("ward", "wards.csv", _wards, _ward),
    "unit": Reference("unit", "units.csv", _units, _unit),
    "tender": _text("tender", "tenders"),
    "service": _text("service", "services"),
}

#: Documents of which a page has any number, in rows of their own.
DOCUMENTS = "documents"
