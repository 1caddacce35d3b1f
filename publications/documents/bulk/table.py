"""The table of a bulk upload: a row for each file, with what readers want to know of it."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.core.languages import base_language
from publications.extraction.plain import decoded

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

#: A column by its name, and by the other names that officers give it.
COLUMNS = {
    "file": ("file", "faili", "jina la faili"),
    "title": ("title", "kichwa", "jina"),
    "language": ("language", "lugha"),
    "date": ("date", "tarehe"),
    "financial_year": ("financial_year", "financial year", "year", "mwaka wa fedha", "mwaka"),
}
_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_UNREADABLE = gettext_lazy("The table cannot be read. Save it as CSV again.")
_LANGUAGES = {"kiswahili": "sw", "swahili": "sw", "kiingereza": "en", "english": "en"}


@dataclass(frozen=True, slots=True)
class Row:
    """One file as the table describes it; ``line`` is its place in the table."""

    line: int
    file: str
    title: str
    language: str
    date: str
    financial_year: str

    def day(self) -> datetime.date | None:
        """The date, written 2026-07-01 or 1/7/2026; raises ValidationError for anything else."""
        if not self.date:
            return None
        as_written_here = _DAY_FIRST.fullmatch(self.date)
        try:
            found = parse_date(
                "{2}-{1:0>2}-{0:0>2}".format(*as_written_here.groups())
                if as_written_here
                else self.date
            )
        except ValueError:
            found = None
        if found is None:
            message = _("“%(date)s” is no date. Write it like 2026-07-01 or 1/7/2026.")
            raise ValidationError({"date": message % {"date": self.date}})
        return found

    def language_code(self) -> str:
        """The language, by its code or its name; the site's own where none is told.

        Raises ValidationError for one that nothing is published in.
        """
        code = _LANGUAGES.get(self.language.lower(), self.language.lower()) or base_language()
        if code not in dict(settings.LANGUAGES):
            message = _("“%(language)s” is no language of this site. Write one of: %(codes)s.")
            told = {"language": self.language, "codes": ", ".join(dict(settings.LANGUAGES))}
            raise ValidationError({"language": message % told})
        return code


def rows_of(content: bytes) -> list[Row]:
    """The rows of a CSV file; raises ValidationError where it is no such table."""
    text = decoded(content)
    lines = text.splitlines()
    if not lines:
        raise ValidationError(_("The table is empty."))
    delimiter = max(",;\t", key=lines[0].count)
    try:
        rows = list(csv.reader(lines, delimiter=delimiter))
    except csv.Error as error:
        raise ValidationError(_UNREADABLE) from error
    if "\0" in text:
        # No database stores it, and no spreadsheet writes it.
        raise ValidationError(_UNREADABLE)
    return list(_rows(rows, _places([name.strip().lower() for name in rows[0]])))


def _places(head: list[str]) -> dict[str, int]:
    places = {
        column: next(head.index(name) for name in names if name in head)
        for column, names in COLUMNS.items()
        if any(name in head for name in names)
    }
    if not {"file", "title"} <= places.keys():
        message = _("The first line must name the columns; needed are: %(names)s.")
        raise ValidationError(message % {"names": "file, title"})
    return places


def _rows(rows: list[list[str]], places: dict[str, int]) -> Iterator[Row]:
    for line, cells in enumerate(rows[1:], start=2):
        if any(cell.strip() for cell in cells):
            told = {
                column: cells[place].strip() if place < len(cells) else ""
                for column, place in places.items()
            }
            yield Row(line, **(dict.fromkeys(COLUMNS, "") | told))
