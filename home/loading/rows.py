"""The tables of a region's folder: one class a file, one field a column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of a table; ``line`` says which."""

    #: The file's name, and the columns that may not be empty.
    FILE: ClassVar[str]
    NEEDED: ClassVar[tuple[str, ...]]

    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionRow(Row):
    FILE = "institutions.csv"
    NEEDED = ("slug", "kind", "name_sw", "name_en", "short_name_sw", "short_name_en", "host")

    slug: str
    kind: str
    name_sw: str
    name_en: str
    short_name_sw: str
    short_name_en: str
    vote_code: str
    host: str
    mail_domain: str
    email: str
    phone: str
    mobile: str
    postal_address: str
    street_sw: str
    street_en: str
    opening_hours_sw: str
    opening_hours_en: str
    accent: str
    arms: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WardRow(Row):
    FILE = "wards.csv"
    NEEDED = ("institution", "name")

    institution: str
    name: str
    postcode: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow(Row):
    FILE = "people.csv"
    NEEDED = ("institution", "slug", "name")

    institution: str
    slug: str
    honorific: str
    name: str
    biography_sw: str
    biography_en: str
    sample: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRow(Row):
    FILE = "offices.csv"
    NEEDED = ("institution", "person", "title_sw", "title_en")

    institution: str
    person: str
    title_sw: str
    title_en: str
    started_on: datetime.date | None
    ended_on: datetime.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow(Row):
    FILE = "units.csv"
    NEEDED = ("institution", "slug", "kind", "name_sw", "name_en")

    institution: str
    slug: str
    kind: str
    name_sw: str
    name_en: str
    acronym: str
    head: str
    head_title_sw: str
    head_title_en: str
    email: str
    phone: str
    sample: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemRow(Row):
    FILE = "systems.csv"
    NEEDED = ("institution", "slug", "name_sw", "name_en", "audience", "status")

    institution: str
    slug: str
    name_sw: str
    name_en: str
    acronym: str
    purpose_sw: str
    purpose_en: str
    audience: str
    owner_sw: str
    owner_en: str
    status: str
    replaced_by: str
    link: str
    help_desk_sw: str
    help_desk_en: str
    checked_on: datetime.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow(Row):
    FILE = "documents.csv"
    NEEDED = ("institution", "slug", "file", "title_sw", "language")

    institution: str
    slug: str
    file: str
    title_sw: str
    title_en: str
    language: str
    document_date: datetime.date | None
    financial_year: str
    sample: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageRow(Row):
    FILE = "images.csv"
    NEEDED = ("institution", "slug", "file", "title", "alt_sw")

    institution: str
    slug: str
    file: str
    title: str
    alt_sw: str
    alt_en: str
    credit: str
