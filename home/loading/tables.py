"""Reading a table into rows, with every fault by its line."""

from __future__ import annotations

import csv
import datetime
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from home.loading.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from home.loading.rows import Row

AnyRow = TypeVar("AnyRow", bound="Row")

TRUE, FALSE = {"true", "yes", "1"}, {"false", "no", "0", ""}


def read_table(folder: Path, row_type: type[AnyRow]) -> tuple[list[AnyRow], list[Fault]]:
    """All rows of a table that can be read, and what is wrong with the others."""
    path = folder / row_type.FILE
    if not path.exists():
        return [], [Fault(row_type.FILE, 1, "The file is missing. Make it, if only with its head.")]
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.DictReader(file, strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        return [], [Fault(row_type.FILE, 1, f"This is no CSV in UTF-8 ({error}). Save it as one.")]
    missing = _columns(row_type) - set(lines[0] if lines else _columns(row_type))
    if missing:
        names = ", ".join(sorted(missing))
        return [], [Fault(row_type.FILE, 1, f"These columns are missing: {names}. Add them.")]
    rows: list[AnyRow] = []
    faults: list[Fault] = []
    for number, cells in enumerate(lines, start=2):
        row, wrong = _read_row(row_type, cells, number)
        faults += wrong
        rows += [row] if row is not None else []
    return rows, faults


def _columns(row_type: type[Row]) -> set[str]:
    return {field.name for field in fields(row_type)} - {"line"}


def _read_row(
    row_type: type[AnyRow], cells: Mapping[str, str | None], line: int
) -> tuple[AnyRow | None, list[Fault]]:
    values: dict[str, Any] = {"line": line}
    faults: list[Fault] = []
    for field in fields(row_type):
        if field.name == "line":
            continue
        text = (cells[field.name] or "").strip()
        if field.name in row_type.NEEDED and not text:
            faults.append(Fault(row_type.FILE, line, f"{field.name} is empty. Fill it in."))
        try:
            values[field.name] = _value(text, str(field.type))
        except ValueError as error:
            faults.append(Fault(row_type.FILE, line, f"{field.name}: {error}"))
    return (None if faults else row_type(**values)), faults


def _value(text: str, wanted: str) -> Any:
    if wanted == "bool":
        return _yes_or_no(text)
    if wanted.startswith("datetime.date"):
        return _day(text) if text else None
    return text


def _yes_or_no(text: str) -> bool:
    if text.lower() in TRUE | FALSE:
        return text.lower() in TRUE
    raise ValueError(f"“{text}” is neither true nor false. Write one of them.")


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"“{text}” is no date. Write it like 2026-11-24.") from None
