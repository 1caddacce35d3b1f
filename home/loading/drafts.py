"""The pages that a region's folder asks for, in memory: what is checked first and written later.

They stand nowhere in the tree yet, and what they point at (pictures, documents, other pages) is
not attached yet.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cms.core.languages import base_language
from home.loading.section import INDEX
from home.loading.sections import SECTIONS
from home.loading.table_pages import person_from, system_from, unit_from
from home.loading.text_pages import attach, index_from, page_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from home.loading.folder import Region
    from home.loading.rows import PersonRow, SystemRow, UnitRow
    from home.loading.texts import Text

    Source = PersonRow | SystemRow | UnitRow | Text

#: The language of the columns that end in _en, and of the texts that translate.
OTHER = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A page and the row or text that asks for it; the same again in the other language, if any."""

    source: Source
    page: Any
    other_source: Source
    translation: Any = None

    @property
    def key(self) -> tuple[str, str]:
        """The institution and the short code that other rows know it by."""
        return self.source.institution, self.source.slug


def people_in(region: Region) -> Iterator[Draft]:
    """Each person with the offices and seats held; translated where the biography is."""
    rows = defaultdict(list)
    offices_and_seats: list[Any] = [*region.offices, *region.seats]
    for office_or_seat in offices_and_seats:
        rows[office_or_seat.institution, office_or_seat.person].append(office_or_seat)
    for row in region.people:
        held = rows[row.institution, row.slug]
        is_translated = row.biography_en or not row.biography_sw
        translation = person_from(row, held, OTHER) if is_translated else None
        page = person_from(row, held, base_language())
        yield Draft(source=row, page=page, other_source=row, translation=translation)


def systems_in(region: Region) -> Iterator[Draft]:
    for row in region.systems:
        page, translation = system_from(row, base_language()), system_from(row, OTHER)
        yield Draft(source=row, page=page, other_source=row, translation=translation)


def units_in(region: Region) -> Iterator[Draft]:
    """Each unit with its text; translated if it has none or the text is translated, too."""
    texts, others = region.texts_in(base_language()), region.texts_in(OTHER)
    for row in region.units:
        key = (row.institution, "units", row.slug)
        text, other = texts.get(key), others.get(key)
        is_translated = text is None or other is not None
        yield Draft(
            source=row,
            page=unit_from(row, text, base_language()),
            other_source=other or row,
            translation=unit_from(row, other, OTHER) if is_translated else None,
        )


def text_pages_in(region: Region) -> Iterator[Draft]:
    """Each text that is a page of its own."""
    documents = {(row.institution, row.slug): row for row in region.documents}
    others = region.texts_in(OTHER)
    for key, text in region.texts_in(base_language()).items():
        section, other = SECTIONS[text.section], others.get(key)
        if text.slug == INDEX or section.page_type is None:
            continue
        keys = [(text.institution, slug) for slug in text.texts("documents")]
        attached = [documents[key] for key in keys if key in documents]
        page = page_from(text, text)
        translation = page_from(other, text) if other else None
        if attached:
            attach(page, attached, base_language() if other else None)
            attach(translation, attached, OTHER)
        yield Draft(source=text, page=page, other_source=other or text, translation=translation)


def indexes_in(region: Region) -> Iterator[Draft]:
    """The words of the pages that every institution has: its front page and its sections."""
    others = region.texts_in(OTHER)
    for key, text in region.texts_in(base_language()).items():
        if text.slug == INDEX:
            other = others.get(key)
            translation = index_from(other, text) if other else None
            source = other or text
            yield Draft(
                source=text,
                page=index_from(text, text),
                other_source=source,
                translation=translation,
            )


def drafts_in(region: Region) -> Iterator[Draft]:
    for drafts in (people_in, systems_in, units_in, text_pages_in, indexes_in):
        yield from drafts(region)
