"""A region's folder as data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from home.loading.rows import (
    DocumentRow,
    ImageRow,
    InstitutionRow,
    OfficeRow,
    PersonRow,
    RedirectRow,
    SystemRow,
    UnitRow,
    WardRow,
)
from home.loading.tables import HEAD, read_table
from home.loading.texts import Text, read_texts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from home.loading.faults import Fault
    from home.loading.rows import OwnedRow, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Everything that a region's folder says, before any of it is believed."""

    folder: Path
    institutions: list[InstitutionRow]
    wards: list[WardRow]
    people: list[PersonRow]
    offices: list[OfficeRow]
    units: list[UnitRow]
    systems: list[SystemRow]
    documents: list[DocumentRow]
    images: list[ImageRow]
    redirects: list[RedirectRow]
    texts: list[Text]

    @property
    def owned(self) -> list[OwnedRow]:
        """All that belongs to one institution, from every table."""
        tables: list[Any] = [self.wards, self.people, self.offices, self.units, self.systems]
        return [
            row for rows in [*tables, self.documents, self.images, self.redirects] for row in rows
        ]

    @property
    def rows(self) -> list[Row]:
        return [*self.institutions, *self.owned]

    def texts_in(self, language: str) -> dict[tuple[str, str, str], Text]:
        """The texts of a language by institution, section and slug."""
        return {text.key: text for text in self.texts if text.language == language}

    def without(self, faults: Iterable[Fault]) -> Region:
        """What nobody has complained of: rows by their line, texts by their file."""
        faults = list(faults)
        lines = {(fault.file, fault.line) for fault in faults}
        files = {fault.file for fault in faults}
        sound: dict[str, Any] = {
            name: [row for row in getattr(self, name) if (row.FILE, row.line) not in lines]
            for name in TABLES
        }
        sound["texts"] = [text for text in self.texts if text.file not in files]
        return replace(self, **sound)


TABLES: dict[str, type[Row]] = {
    "institutions": InstitutionRow,
    "wards": WardRow,
    "people": PersonRow,
    "offices": OfficeRow,
    "units": UnitRow,
    "systems": SystemRow,
    "documents": DocumentRow,
    "images": ImageRow,
    "redirects": RedirectRow,
}


def read_region(folder: Path) -> tuple[Region, list[Fault]]:
    """The folder's contents and whatever in it cannot be read."""
    tables: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, row_type in TABLES.items():
        tables[name], wrong = read_table(folder, row_type)
        faults += wrong
    texts, wrong = read_texts(folder)
    return Region(folder=folder, texts=texts, **tables), faults + wrong


def lacks_a_table(faults: Iterable[Fault]) -> bool:
    """Whether a whole table could not be read, so that asking on would only bring noise."""
    return any(fault.file.endswith(".csv") and fault.line == HEAD for fault in faults)
