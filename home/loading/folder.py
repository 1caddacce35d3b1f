"""A region's folder as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from home.loading.rows import (
    DocumentRow,
    ImageRow,
    InstitutionRow,
    OfficeRow,
    PersonRow,
    Row,
    SystemRow,
    UnitRow,
    WardRow,
)
from home.loading.tables import read_table
from home.loading.texts import Text, read_texts

if TYPE_CHECKING:
    from pathlib import Path

    from home.loading.faults import Fault


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
    texts: list[Text]

    def texts_in(self, language: str) -> dict[tuple[str, str, str], Text]:
        """The texts of a language by institution, section and slug."""
        return {text.key: text for text in self.texts if text.language == language}


TABLES = {
    "institutions": InstitutionRow,
    "wards": WardRow,
    "people": PersonRow,
    "offices": OfficeRow,
    "units": UnitRow,
    "systems": SystemRow,
    "documents": DocumentRow,
    "images": ImageRow,
}


def read_region(folder: Path) -> tuple[Region, list[Fault]]:
    """The folder's contents and whatever in it cannot be read."""
    tables: dict[str, list[Any]] = {}
    faults: list[Fault] = []
    row_type: type[Row]
    for name, row_type in TABLES.items():
        rows, wrong = read_table(folder, row_type)
        tables[name] = list(rows)
        faults += wrong
    texts, wrong = read_texts(folder)
    return Region(folder=folder, texts=texts, **tables), faults + wrong
