"""The tables of a region's folder: one class a file, one field a column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from home.loading.faults import Place

if TYPE_CHECKING:
    import datetime

#: The languages that have columns of their own, such as name_sw and name_en.
COLUMN_LANGUAGES = ("sw", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of a table; ``line`` says which.

    NEEDED columns may not be empty. WORDS stand in a column for each language and must be given
    in all of them or in none, except those that MAY_LACK_TRANSLATION. A column with a default may
    be left out of the file; an OPTIONAL file may be left out altogether.
    """

    FILE: ClassVar[str]
    OPTIONAL: ClassVar[bool] = False
    NEEDED: ClassVar[tuple[str, ...]]
    WORDS: ClassVar[tuple[str, ...]] = ()
    MAY_LACK_TRANSLATION: ClassVar[tuple[str, ...]] = ()

    line: int

    @property
    def place(self) -> Place:
        return Place(self.FILE, self.line)

    def word(self, name: str, language: str) -> str:
        return str(getattr(self, f"{name}_{language}"))


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnedRow(Row):
    """A line about something that belongs to one institution."""

    institution: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionRow(Row):
    FILE = "institutions.csv"
    NEEDED = ("slug", "kind", "name_sw", "name_en", "short_name_sw", "short_name_en", "host")
    WORDS = ("name", "short_name", "street", "opening_hours")

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
class WardRow(OwnedRow):
    FILE = "wards.csv"
    NEEDED = ("institution", "name")

    name: str
    postcode: str
    office: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageRow(OwnedRow):
    FILE = "villages.csv"
    OPTIONAL = True
    NEEDED = ("institution", "ward", "name", "kind")

    ward: str
    name: str
    kind: str
    sample: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityRow(OwnedRow):
    FILE = "facilities.csv"
    OPTIONAL = True
    NEEDED = ("institution", "ward", "kind", "name")

    ward: str
    kind: str
    name: str
    village: str
    sample: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow(OwnedRow):
    FILE = "people.csv"
    NEEDED = ("institution", "slug", "name")
    WORDS = ("biography", "meeting_day")
    MAY_LACK_TRANSLATION = ("biography",)

    slug: str
    honorific: str
    name: str
    biography_sw: str
    biography_en: str
    sample: bool
    phone: str = ""
    email: str = ""
    meeting_day_sw: str = ""
    meeting_day_en: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRow(OwnedRow):
    FILE = "offices.csv"
    NEEDED = ("institution", "person")
    WORDS = ("title",)

    person: str
    title_sw: str
    title_en: str
    started_on: datetime.date | None
    ended_on: datetime.date | None
    post: str = ""
    ward: str = ""
    party: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatRow(OwnedRow):
    FILE = "seats.csv"
    OPTIONAL = True
    NEEDED = ("institution", "person", "committee", "role")

    person: str
    committee: str
    role: str
    started_on: datetime.date | None
    ended_on: datetime.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow(OwnedRow):
    FILE = "units.csv"
    NEEDED = ("institution", "slug", "kind", "name_sw", "name_en")
    WORDS = ("name", "head_title")

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
class SystemRow(OwnedRow):
    FILE = "systems.csv"
    NEEDED = ("institution", "slug", "name_sw", "name_en", "audience", "status")
    WORDS = ("name", "purpose", "owner", "help_desk")

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
class DocumentRow(OwnedRow):
    FILE = "documents.csv"
    NEEDED = ("institution", "slug", "file", "title_sw", "language")
    WORDS = ("title",)
    MAY_LACK_TRANSLATION = ("title",)

    slug: str
    file: str
    title_sw: str
    title_en: str
    language: str
    document_date: datetime.date | None
    financial_year: str
    sample: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageRow(OwnedRow):
    FILE = "images.csv"
    NEEDED = ("institution", "slug", "file", "title", "alt_sw")
    WORDS = ("alt",)
    MAY_LACK_TRANSLATION = ("alt",)

    slug: str
    file: str
    title: str
    alt_sw: str
    alt_en: str
    credit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectRow(OwnedRow):
    """An address of an institution's former site."""

    FILE = "redirects.csv"
    NEEDED = ("institution", "old_path", "target")

    old_path: str
    target: str
