"""A table of old addresses, row by row, with what is wrong by line."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS = ("old_path", "target")
OWNER = "institution"
LARGEST_FILE = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True, order=True)
class LineFault:
    """What is wrong in a line, and how to mend it; the first line has the number 1."""

    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.line}: {self.message}"


class FaultyTable(Exception):
    """A table that is not loaded. Holds every fault, not just the first."""

    def __init__(self, faults: list[LineFault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class OldAddress:
    """An address of a former site and what it shall lead to now, as somebody wrote them."""

    line: int
    institution: str
    old_path: str
    target: str

    @property
    def normal_path(self) -> str:
        """The address as Wagtail keeps it: without the slash at its end, its query in order."""
        return str(Redirect.normalise_path(self.old_path))

    def fault(self, message: str) -> LineFault:
        return LineFault(self.line, message)


def read_rows(content: bytes, institution: str) -> list[OldAddress]:
    """The rows of a CSV file. Those without an institution of their own are this one's."""
    if len(content) > LARGEST_FILE:
        raise FaultyTable([LineFault(1, _("The file is larger than 2 MB. Load it in parts."))])
    try:
        records = list(_records(content.decode("utf-8-sig")))
    except (UnicodeDecodeError, csv.Error) as error:
        message = _("This is no CSV in UTF-8 (%s). Save it as one.") % error
        raise FaultyTable([LineFault(1, message)]) from None
    head = [cell.strip() for cell in records[0][1]] if records else []
    if missing := [name for name in COLUMNS if name not in head]:
        message = _("These columns are missing: %s. Add them.") % ", ".join(missing)
        raise FaultyTable([LineFault(1, message)])
    return [
        _row(line, dict(zip(head, cells, strict=False)), institution) for line, cells in records[1:]
    ]


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    first_line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield first_line, cells
        first_line = reader.line_num + 1


def _row(line: int, cells: dict[str, Any], institution: str) -> OldAddress:
    return OldAddress(
        line=line,
        institution=cells.get(OWNER, "").strip() or institution,
        old_path=cells.get("old_path", "").strip(),
        target=cells.get("target", "").strip(),
    )
