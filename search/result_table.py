"""Results as a table for spreadsheets, in which nothing is a formula."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from lga.feedback.spreadsheets import as_text
from search.answer import answer
from search.models import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lga.frame import Frame
    from lga.models import Institution
    from search.asked import Asked
    from search.models import EntryQuerySet

#: How many rows a table has at the most; the page says so.
MOST_ROWS = 1000
#: By this mark Excel knows UTF-8 from the encodings of old.
BYTE_ORDER_MARK = "\ufeff"


def table_of(asked: Asked, frame: Frame) -> str:
    """What is found as CSV, in the order of the page."""
    text = io.StringIO()
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text)
    writer.writerow(_headings())
    for row in _rows(asked, frame):
        writer.writerow([as_text(cell) for cell in row])
    return text.getvalue()


def _headings() -> list[str]:
    return [
        *(_("Title"), _("Kind"), _("Institution"), _("Date"), _("Financial year"), _("Language")),
        *(_("Part"), _("Address"), _("File type"), _("Bytes"), _("Pages")),
    ]


def _rows(asked: Asked, frame: Frame) -> Iterator[list[str]]:
    results = answer(replace(asked.query, page=1, page_size=MOST_ROWS))
    entries = Entry.objects.defer("body", "words_title", "words_body")
    for entry, owner in _present(entries, results.entry_ids, frame):
        file = entry.file or {}
        yield [
            entry.title,
            str(entry.get_kind_display()),
            owner.name,
            entry.date.isoformat() if entry.date else "",
            entry.financial_year,
            entry.language,
            str(entry.part or ""),
            f"{owner.site.root_url}{entry.url}",
            *(str(file.get(fact) or "") for fact in ("format", "size", "pages")),
        ]


def _present(
    entries: EntryQuerySet, ids: Sequence[int], frame: Frame
) -> list[tuple[Entry, Institution]]:
    """Those with these keys in this order, each with its institution."""
    by_id = entries.in_bulk(ids)
    owners = {institution.pk: institution for institution in frame.institutions}
    # An entry, or a whole council, may have come or gone since the engine answered.
    found = (by_id[pk] for pk in ids if pk in by_id)
    return [
        (entry, owners[entry.institution_id]) for entry in found if entry.institution_id in owners
    ]
