"""A table that officers paste from a spreadsheet and translators translate cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.table_block import blocks as table_blocks
from wagtail_localize.segments import StringSegmentValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Table = dict[str, Any]


def has_words(text: str) -> bool:
    """False for sums, dates and codes of digits, which no translator should be shown."""
    return any(character.isalpha() for character in text)


def texts_of(table: Table) -> Iterator[tuple[str, str]]:
    """Everything a reader reads in the table, each text with the name of its place."""
    yield "caption", as_text(table.get("table_caption"))
    for row, cells in enumerate(table.get("data") or []):
        for column, cell in enumerate(cells):
            yield place_of(row, column), as_text(cell)


def place_of(row: int, column: int) -> str:
    return f"row-{row}-column-{column}"


def as_text(cell: Any) -> str:
    return "" if cell is None else str(cell).strip()


def without_empty_end(rows: Iterable[list[Any]]) -> list[list[Any]]:
    """The editor starts with three rows, and leaves there those nobody fills."""
    kept = list(rows)
    while kept and not any(as_text(cell) for cell in kept[-1]):
        kept.pop()
    return kept


class TableBlock(table_blocks.TableBlock):
    """Wagtail's table, which wagtail-localize would otherwise skip without a word."""

    def get_table_options(self, table_options: dict[str, Any] | None = None) -> dict[str, Any]:
        # The grid knows no Swahili and complains in the console of a language it lacks.
        return super().get_table_options(table_options) | {"language": "en-US"}

    def clean(self, value: Table | None) -> Table | None:
        cleaned = super().clean(value)
        if not cleaned:
            return cleaned
        cleaned["data"] = without_empty_end(cleaned.get("data") or [])
        if not (cleaned["data"] or self.is_deferred_validation):
            raise ValidationError(_("Fill in at least one cell of the table."))
        return cleaned

    def get_searchable_content(self, value: Table | None) -> list[str]:
        return [text for _place, text in texts_of(value or {}) if text]

    def get_translatable_segments(self, value: Table | None) -> list[StringSegmentValue]:
        texts = texts_of(value or {})
        return [StringSegmentValue(place, text) for place, text in texts if has_words(text)]

    def restore_translated_segments(
        self, value: Table, segments: Iterable[StringSegmentValue]
    ) -> Table:
        translations = {segment.path: segment.render_text() for segment in segments}
        return value | {
            "table_caption": translations.get("caption", value.get("table_caption")),
            "data": [
                [translations.get(place_of(row, column), cell) for column, cell in enumerate(cells)]
                for row, cells in enumerate(value.get("data") or [])
            ],
        }

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return ("wagtail.contrib.table_block.blocks.TableBlock", *super().deconstruct()[1:])

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Rows and columns, which may be pasted from a spreadsheet.")
        template = "blocks/table_block.html"
        preview_value = {
            "table_caption": _("Fees for a business licence"),
            "first_row_is_table_header": True,
            "first_col_is_header": True,
            "table_header_choice": "both",
            "data": [
                [_("Business"), _("In town (TZS)"), _("Elsewhere (TZS)")],
                [_("Shop"), "50,000", "30,000"],
                [_("Workshop"), "80,000", "40,000"],
            ],
        }
