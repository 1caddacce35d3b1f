"""A table that officers paste from a spreadsheet and translators translate cell by cell."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.table_block import blocks as table_blocks
from wagtail_localize.segments import StringSegmentValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Table = dict[str, Any]


def segment_name(text: str) -> str:
    """The name under which a cell's text is translated.

    It is made of the text, not of the cell's place: a row put in above keeps the
    translations below it, and "Total" in ten cells is translated once.
    """
    return sha256(text.encode()).hexdigest()[:16]


def has_words(text: str) -> bool:
    """False for sums, dates and codes of digits, which no translator should be shown."""
    return any(character.isalpha() for character in text)


def cell_texts(table: Table) -> Iterator[str]:
    for row in table.get("data") or []:
        for cell in row:
            yield str(cell or "").strip()


def texts_of(table: Table) -> Iterator[str]:
    """Everything a reader reads in the table: its caption, then its cells row by row."""
    yield (table.get("table_caption") or "").strip()
    yield from cell_texts(table)


def without_empty_end(rows: Iterable[list[Any]]) -> list[list[Any]]:
    """The editor starts with three rows, and leaves there those nobody fills."""
    kept = list(rows)
    while kept and not any(str(cell or "").strip() for cell in kept[-1]):
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
        return [text for text in texts_of(value or {}) if text]

    def get_translatable_segments(self, value: Table | None) -> list[StringSegmentValue]:
        texts = dict.fromkeys(text for text in texts_of(value or {}) if has_words(text))
        return [StringSegmentValue(segment_name(text), text) for text in texts]

    def restore_translated_segments(
        self, value: Table, segments: Iterable[StringSegmentValue]
    ) -> Table:
        translations = {segment.path: segment.render_text() for segment in segments}

        def translated(text: Any) -> Any:
            return translations.get(segment_name(str(text or "").strip()), text)

        return value | {
            "table_caption": translated(value.get("table_caption")),
            "data": [[translated(cell) for cell in row] for row in value.get("data") or []],
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
