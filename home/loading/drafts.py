"""The pages that a region's folder asks for, in memory: what is checked first and written later.

They stand nowhere in the tree yet, and what they point at (pictures, documents, other pages) is
not attached yet.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.html import escape
from django.utils.text import slugify
from wagtail.fields import RichTextField

from cms.core.languages import base_language
from home.loading.held_rows import office_from, seat_from
from home.loading.markdown import blocks_from
from home.loading.section import COMMON_WORDS, INDEX
from home.loading.sections import SECTIONS
from lga.models import PersonPage, SystemPage, UnitContact, UnitPage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from home.loading.folder import Region
    from home.loading.rows import DocumentRow, PersonRow, SystemRow, UnitRow
    from home.loading.section import Rows, Section
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
        translation = _person(row, held, OTHER) if is_translated else None
        page = _person(row, held, base_language())
        yield Draft(source=row, page=page, other_source=row, translation=translation)


def systems_in(region: Region) -> Iterator[Draft]:
    for row in region.systems:
        page, translation = _system(row, base_language()), _system(row, OTHER)
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
            page=_unit(row, text, base_language()),
            other_source=other or row,
            translation=_unit(row, other, OTHER) if is_translated else None,
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
        page = _text_page(text, text)
        translation = _text_page(other, text) if other else None
        if attached:
            _attach(page, attached, base_language() if other else None)
            _attach(translation, attached, OTHER)
        yield Draft(source=text, page=page, other_source=other or text, translation=translation)


def indexes_in(region: Region) -> Iterator[Draft]:
    """The words of the pages that every institution has: its front page and its sections."""
    others = region.texts_in(OTHER)
    for key, text in region.texts_in(base_language()).items():
        if text.slug == INDEX:
            other = others.get(key)
            translation = _index(other, text) if other else None
            source = other or text
            yield Draft(
                source=text, page=_index(text, text), other_source=source, translation=translation
            )


def drafts_in(region: Region) -> Iterator[Draft]:
    for drafts in (people_in, systems_in, units_in, text_pages_in, indexes_in):
        yield from drafts(region)


def slug_from(title: str) -> str:
    """The address of a page; "2027/28–2031/32" keeps its parts apart."""
    return slugify(title.replace("/", "-").replace("–", "-"))


def _person(row: PersonRow, held: Sequence[Any], language: str) -> PersonPage:
    person = PersonPage(
        title=row.name,
        slug=row.slug,
        honorific=row.honorific,
        biography=_paragraphs(row.word("biography", language)),
        is_sample=row.sample,
        phone=row.phone,
        email=row.email,
        meeting_day=row.word("meeting_day", language),
    )
    person.offices = [office_from(one, language) for one in held if one.FILE == "offices.csv"]
    person.seats = [seat_from(one) for one in held if one.FILE == "seats.csv"]
    return person


def _system(row: SystemRow, language: str) -> SystemPage:
    name = row.word("name", language)
    return SystemPage(
        title=name,
        slug=row.slug if language == base_language() else slug_from(name),
        acronym=row.acronym,
        purpose=row.word("purpose", language),
        audience=row.audience,
        owned_by=row.word("owner", language),
        status=row.status,
        link=row.link,
        help_desk=row.word("help_desk", language),
        checked_on=row.checked_on,
    )


def _unit(row: UnitRow, text: Text | None, language: str) -> UnitPage:
    name = row.word("name", language)
    unit = UnitPage(
        title=name,
        slug=row.slug if language == base_language() else slug_from(name),
        kind=row.kind,
        acronym=row.acronym,
        head_title=row.word("head_title", language),
        summary=text.text("summary") if text else "",
        body=blocks_from(text.body if text else ""),
        is_sample=row.sample or (text is not None and text.flag("sample")),
    )
    if row.phone or row.email:
        unit.contacts = [contact_from(row)]
    return unit


def contact_from(row: UnitRow) -> UnitContact:
    return UnitContact(phone=row.phone, email=row.email)


def _text_page(text: Text, original: Text) -> Any:
    section = SECTIONS[text.section]
    page_type: Any = section.page_type
    page = page_type(
        slug=text.slug if text is original else slug_from(text.text("title")),
        is_sample=original.flag("sample"),
        **_fields(section, text, original),
        **{name: text.text(name) for name in COMMON_WORDS},
    )
    if hasattr(page, "body"):
        page.body = blocks_from(text.body)
    _give_rows(page, section, text, original)
    return page


def _give_rows(page: Any, section: Section, text: Text, original: Text) -> None:
    """What hangs from a page, row by row."""
    for name, rows in section.rows_of(original).items():
        pairs = zip(text.rows(name), original.rows(name), strict=False)
        row_type = getattr(type(page), name).rel.related_model
        made = [_row(row_type, _fields(rows, row, first)) for row, first in pairs]
        setattr(page, name, made)


def _row(row_type: Any, values: dict[str, Any]) -> Any:
    """A row; its rich texts are written as plain paragraphs."""
    for name, value in values.items():
        if isinstance(row_type._meta.get_field(name), RichTextField):
            values[name] = _paragraphs(value)
    return row_type(**values)


def _fields(section: Section | Rows, text: Text, original: Text) -> dict[str, Any]:
    """Words in the text's language, facts from the original.

    What the front matter leaves out, the page type decides.
    """
    words = {name: text.text(name) for name in section.words}
    facts = {name: read(original, name) for name, read in section.facts.items()}
    return words | {name: value for name, value in facts.items() if value not in {None, ""}}


def _index(text: Text, original: Text) -> Any:
    section = SECTIONS[text.section].own
    index_type: Any = section.index_type
    page = index_type(
        title=text.text("title"),
        slug=slug_from(text.text("title")),
        summary=text.text("summary"),
        is_sample=original.flag("sample"),
        body=blocks_from(text.body),
        **_fields(section, text, original),
    )
    _give_rows(page, section, text, original)
    return page


def _attach(page: Any, documents: Sequence[DocumentRow], language: str | None) -> None:
    """Places for documents, under titles of their own where the page speaks two languages."""
    if page is None:
        return
    attachment = type(page).documents.rel.related_model
    is_bilingual = all(row.title_en for row in documents)
    page.documents = [
        attachment(title=row.word("title", language) if language and is_bilingual else "")
        for row in documents
    ]


def _paragraphs(text: str) -> str:
    """A plain text as rich text."""
    return "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line.strip())
