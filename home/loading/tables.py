"""Reading a table into rows, with every fault by its line."""

from __future__ import annotations

import csv
import datetime
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any, TypeVar

from home.loading.faults import Fault, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from home.loading.rows import Row

AnyRow = TypeVar("AnyRow", bound="Row")

TRUE, FALSE = {"true", "yes", "1"}, {"false", "no", "0", ""}

#: A fault at this line makes the whole table useless.
HEAD = 1


def read_table(folder: Path, row_type: type[AnyRow]) -> tuple[list[AnyRow], list[Fault]]:
    """The rows of a table, and what is wrong with it.

    A row with a fault is among the rows, as far as it could be read: others point at it.
    """
    head = Place(row_type.FILE, HEAD)
    try:
        records = list(_records(folder / row_type.FILE))
    except FileNotFoundError:
        if row_type.OPTIONAL:
            return [], []
        return [], [head.fault("The file is missing. Make it, if only with its head.")]
    except (UnicodeDecodeError, csv.Error) as error:
        return [], [head.fault(f"This is no CSV in UTF-8 ({error}). Save it as one.")]
    _line, columns = records[0] if records else (HEAD, [])
    if faults := list(_faults_of_head(head, columns, row_type)):
        return [], faults
    rows = []
    for line, cells in records[1:]:
        place = Place(row_type.FILE, line)
        padded = [*cells, *[""] * len(columns)]
        row, wrong = _read_row(row_type, place, dict(zip(columns, padded, strict=False)))
        if len(cells) != len(columns):
            message = f"There are {len(cells)} cells for {len(columns)} columns."
            wrong = [place.fault(f"{message} Put a text with a comma in quotes.")]
        rows.append(row)
        faults += wrong
    return rows, faults


def columns_of(row_type: type[Row]) -> list[str]:
    return [field.name for field in fields(row_type) if field.name != "line"]


def needed_columns_of(row_type: type[Row]) -> list[str]:
    """Those that may not be left out of the file."""
    needed = [field.name for field in fields(row_type) if field.default is MISSING]
    return [name for name in columns_of(row_type) if name in needed]


def yes_or_no(text: str) -> bool:
    """Raises ValueError with what to do."""
    if text.lower() in TRUE | FALSE:
        return text.lower() in TRUE
    raise ValueError(f"“{text}” is neither true nor false. Write one of them.")


def day(text: str) -> datetime.date | None:
    """A date, or None for an empty text. Raises ValueError with what to do."""
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        raise ValueError(f"“{text}” is no date. Write it like 2026-11-24.") from None


def _records(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The lines that hold something, each with its number; a cell may run over several lines."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, strict=True)
        first_line = 1
        for cells in reader:
            if any(cells):
                yield first_line, cells
            first_line = reader.line_num + 1


def _faults_of_head(head: Place, found: list[str], row_type: type[Row]) -> Iterator[Fault]:
    if missing := [name for name in needed_columns_of(row_type) if name not in found]:
        yield head.fault(f"These columns are missing: {', '.join(missing)}. Add them.")
    if unknown := [name for name in found if name not in columns_of(row_type)]:
        yield head.fault(f"These columns are not known: {', '.join(unknown)}. Remove them.")
    if len(set(found)) < len(found):
        yield head.fault("A column stands here twice. Keep one.")


def _read_row(
    row_type: type[AnyRow], place: Place, cells: Mapping[str, str]
) -> tuple[AnyRow, list[Fault]]:
    values: dict[str, Any] = {"line": place.line}
    faults: list[Fault] = []
    for field in fields(row_type):
        if field.name not in cells:
            continue
        text = cells[field.name].strip()
        if field.name in row_type.NEEDED and not text:
            faults.append(place.fault(f"{field.name} is empty. Fill it in."))
        try:
            values[field.name] = _value(text, str(field.type))
        except ValueError as error:
            values[field.name] = None
            faults.append(place.fault(f"{field.name}: {error}"))
    return row_type(**values), faults


def _value(text: str, wanted: str) -> Any:
    if wanted == "bool":
        return yes_or_no(text)
    if wanted.startswith("datetime.date"):
        return day(text)
    return text
